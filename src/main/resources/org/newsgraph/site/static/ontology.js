// Pages of the ontology: a filter as you type, branches that are filled when they are opened, a button that copies the IRI.
"use strict";
(() => {
  const form = document.querySelector(".termsearch[data-terms]");
  const language = document.documentElement.lang;
  let loading;

  /** All terms and words, loaded when they are first needed; a script, so that it works from a folder as well. */
  function data() {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = form.dataset.terms;
      script.onload = () => resolve(globalThis.newsgraphOntology);
      script.onerror = () => reject(new Error("no " + script.src));
      document.head.append(script);
    });
    return loading;
  }

  const label = (term) => term.labels[language] ?? Object.values(term.labels)[0] ?? term.name;

  function element(name, text, classes) {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (classes) made.className = classes;
    return made;
  }

  function link(term) {
    const made = element("a", label(term), term.deprecated ? "term deprecated" : "term");
    made.href = term.href;
    return made;
  }

  /** 0 for the name itself, then beginnings, then parts; 9 for none. */
  function distance(names, wanted) {
    if (names.includes(wanted)) return 0;
    if (names.some((name) => name.startsWith(wanted))) return 1;
    return names.some((name) => name.includes(wanted)) ? 2 : 9;
  }

  function matches({ terms, words }, wanted) {
    const found = [];
    for (const term of terms) {
      const names = [term.name, ...Object.values(term.labels), ...(term.synonyms ?? [])].map((n) => n.toLowerCase());
      const far = distance(names, wanted) + (term.deprecated ? 5 : 0);
      if (far < 9) found.push({ far, name: label(term), show: () => [link(term), " ", element("code", term.name)] });
    }
    const byName = new Map(terms.map((term) => [term.name, term]));
    for (const [word, says] of Object.entries(words)) {
      const far = distance([word.toLowerCase()], wanted) + 0.5;
      if (far < 9) {
        found.push({ far, name: word, show: () => shownWord(word, says.map((s) => byName.get(s)).filter(Boolean)) });
      }
    }
    return found.sort((a, b) => a.far - b.far || a.name.localeCompare(b.name, language));
  }

  function shownWord(word, terms) {
    const parts = [element("i", word), " ", element("span", form.dataset.word, "chip"), " → "];
    terms.forEach((term, i) => parts.push(...(i ? [", "] : []), link(term)));
    return parts;
  }

  async function filter(input, list, status) {
    const wanted = input.value.trim().toLowerCase().replace(/^ng:/, "");
    if (!wanted) {
      list.hidden = true;
      status.textContent = "";
      return;
    }
    const found = matches(await data(), wanted);
    if (wanted !== input.value.trim().toLowerCase().replace(/^ng:/, "")) return;
    list.replaceChildren(...found.slice(0, 40).map((one) => {
      const item = element("li");
      item.append(...one.show());
      return item;
    }));
    list.hidden = found.length === 0;
    status.textContent = found.length ? String(found.length) : form.dataset.none;
    status.classList.toggle("unseen", found.length > 0);
  }

  if (form) {
    const input = form.querySelector("input");
    const list = form.querySelector(".found");
    const status = form.querySelector("[role=status]");
    form.hidden = false;
    input.addEventListener("input", () => filter(input, list, status));
    form.addEventListener("keydown", (event) => {
      if (event.key === "Escape") list.hidden = true;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        const links = [input, ...list.querySelectorAll("a")];
        const to = links[links.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)];
        if (to && !list.hidden) {
          event.preventDefault();
          to.focus();
        }
      }
    });
    if (location.protocol === "file:") form.addEventListener("submit", (event) => event.preventDefault());
  }

  /** Puts the subclasses of a class into a branch that was sent without them. */
  async function fill(branch) {
    const name = branch.dataset.cut;
    if (!name || !form) return;
    delete branch.dataset.cut;
    const { terms } = await data();
    const list = element("ul");
    const below = terms.filter((term) => term.kind === "class" && term.parents?.includes(name));
    const parents = new Set(terms.flatMap((term) => (term.kind === "class" ? term.parents ?? [] : [])));
    below.sort((a, b) => label(a).localeCompare(label(b), language));
    for (const term of below) {
      const item = element("li");
      const leaf = element("span", undefined, "leaf");
      leaf.append(link(term), " ", element("code", term.name));
      item.append(leaf);
      if (parents.has(term.name)) {
        const details = element("details");
        const summary = element("summary");
        summary.append(element("span", label(term), "unseen"));
        details.dataset.cut = term.name;
        details.append(summary);
        item.append(details);
      }
      list.append(item);
    }
    branch.querySelectorAll(":scope > ul, :scope > .more").forEach((old) => old.remove());
    branch.append(list);
  }

  const tree = document.querySelector(".tree");
  if (tree) {
    tree.addEventListener("toggle", (event) => event.target.open && fill(event.target), true);
    const tools = document.querySelector(".treetools");
    tools.hidden = false;
    tools.addEventListener("click", (event) => {
      const wish = event.target.dataset.tree;
      if (wish) tree.querySelectorAll("details:not([data-cut])").forEach((branch) => { branch.open = wish === "open"; });
    });
  }

  /** An IRI such as …/ontology#Company leads here: its branch is opened, or else its page. */
  async function reveal() {
    const name = decodeURIComponent(location.hash.slice(1));
    if (!name) return;
    const target = document.getElementById(name);
    if (target) {
      for (let at = target.parentElement?.closest("details"); at; at = at.parentElement?.closest("details")) at.open = true;
      target.scrollIntoView();
    } else if (form) {
      const term = (await data()).terms.find((one) => one.name === name);
      if (term) location.replace(term.href);
    }
  }
  addEventListener("hashchange", reveal);
  reveal();

  const copy = document.querySelector(".copy");
  if (copy && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.querySelector(copy.dataset.copy).textContent);
      copy.textContent = copy.dataset.done;
    });
  }
})();
