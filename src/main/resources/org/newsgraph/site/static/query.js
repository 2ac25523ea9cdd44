// Questions: answers sorted by a click, and an editor that shows answers below it. Without it forms and links do the same.
(() => {
  "use strict";

  // Tables

  const order = cell => (cell ? cell.dataset.order || cell.textContent : "");

  function compare(a, b) {
    const [left, right] = [order(a), order(b)];
    const numbers = [Number(left), Number(right)];
    if (left !== "" && right !== "" && numbers.every(Number.isFinite)) {
      return numbers[0] - numbers[1];
    }
    return left.localeCompare(right, document.documentElement.lang, { numeric: true });
  }

  function sort(table, column, heading) {
    const down = heading.getAttribute("aria-sort") === "ascending";
    for (const other of table.querySelectorAll("th[aria-sort]")) {
      other.removeAttribute("aria-sort");
    }
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    const body = table.tBodies[0];
    const rows = [...body.rows].sort((a, b) => compare(a.cells[column], b.cells[column]));
    body.append(...(down ? rows.reverse() : rows));
  }

  function makeSortable(table) {
    [...table.tHead.rows[0].cells].forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.title = table.dataset.sort;
      button.append(...heading.childNodes);
      button.addEventListener("click", () => sort(table, column, heading));
      heading.append(button);
    });
  }

  // Pictures

  function draw(root) {
    for (const container of root.querySelectorAll(".picture[data-picture]")) {
      const data = JSON.parse(container.dataset.picture);
      if (window.newsgraphPicture && data.edges.length > 0) {
        container.hidden = false;
        window.newsgraphPicture(container, data);
      }
    }
  }

  function enliven(root) {
    root.querySelectorAll("table.sortable").forEach(makeSortable);
    draw(root);
  }

  enliven(document);

  // The editor

  const form = document.getElementById("sparql");
  if (!form || !window.Yasgui) {
    return;
  }
  const area = document.getElementById("text");
  const place = document.getElementById("editor");
  const result = document.getElementById("result");
  const share = document.getElementById("share");
  const lines = text => text.split("\n").filter(line => line !== "");
  const Yasqe = window.Yasgui.Yasqe;

  // Proposals come from this page: the editor's own would ask other hosts.
  function propose(name, words, isWanted) {
    Yasqe.registerAutocompleter({
      name,
      bulk: true,
      autoShow: false,
      persistenceId: null,
      get: () => Promise.resolve(words),
      isValidCompletionPosition: editor => isWanted(editor, editor.getCompleteToken()),
    });
  }

  propose("newsgraph-prefixes", lines(place.dataset.prefixes), editor =>
    /^\s*PREFIX\s+\S*$/i.test(editor.getLine(editor.getCursor().line).slice(0, editor.getCursor().ch)));
  propose("newsgraph-terms", lines(place.dataset.terms), (editor, token) => /^[a-z]*:?\w*$/i.test(token.string));

  area.hidden = true;
  area.required = false;
  form.querySelector("label").hidden = true;
  place.hidden = false;
  const editor = new Yasqe(place, {
    value: area.value,
    syntaxErrorCheck: false, // its grammar is that of SPARQL 1.1 and calls triple terms wrong
    persistenceId: null,
    autocompleters: ["variables", "newsgraph-prefixes", "newsgraph-terms"],
    createShareableLink: null,
    showQueryButton: false,
    resizeable: false,
    collapsePrefixesOnLoad: false,
    lineWrapping: true,
    viewportMargin: Infinity,
    requestConfig: { endpoint: "/sparql" },
    extraKeys: {
      "Ctrl-Enter": run, "Cmd-Enter": run, "Ctrl-Space": () => editor.autocomplete(), Tab: false, "Shift-Tab": false,
    },
  });
  editor.getInputField().setAttribute("aria-label", place.dataset.label);
  form.querySelectorAll("[hidden]").forEach(part => {
    part.hidden = part === area || part.matches("label, input");
  });
  editor.on("change", () => {
    showAddress();
    unmark();
  });
  showAddress();

  function address() {
    return "/query?query=" + encodeURIComponent(editor.getValue());
  }

  function showAddress() {
    share.href = address();
  }

  share.addEventListener("click", async event => {
    event.preventDefault();
    history.replaceState(null, "", address());
    try {
      await navigator.clipboard.writeText(location.href);
      tell(result.dataset.copied);
    } catch {
      // the address bar has it
    }
  });

  function tell(words, wrong) {
    const line = document.createElement("p");
    line.className = wrong ? "wrong" : "quiet";
    line.textContent = words;
    result.replaceChildren(line);
  }

  // Marks the line that the server complains of.
  function mark(message) {
    const place = /line (\d+)/.exec(message);
    if (place && Number(place[1]) <= editor.lineCount()) {
      editor.addLineClass(Number(place[1]) - 1, "background", "mistaken");
    }
  }

  function unmark() {
    for (let line = 0; line < editor.lineCount(); line++) {
      editor.removeLineClass(line, "background", "mistaken");
    }
  }

  let running = null;

  async function run() {
    running?.abort();
    running = new AbortController();
    const mine = running;
    unmark();
    tell(result.dataset.running);
    history.replaceState(null, "", address());
    try {
      const answer = await fetch("/sparql", {
        method: "POST",
        headers: { Accept: "text/html" },
        body: new URLSearchParams({ query: editor.getValue(), format: "html" }),
        signal: mine.signal,
      });
      show(answer.ok, await answer.text());
    } catch (failure) {
      if (failure.name !== "AbortError") {
        tell(result.dataset.failed, true);
      }
    }
  }

  function show(ok, text) {
    const answer = ok ? new DOMParser().parseFromString(text, "text/html").getElementById("answer") : null;
    if (answer) {
      result.replaceChildren(document.adoptNode(answer));
      enliven(result);
    } else {
      tell(text, true);
      mark(text);
    }
  }

  form.addEventListener("submit", event => {
    event.preventDefault();
    run();
  });

  // Ready questions

  async function fill(question) {
    const values = new URLSearchParams(new FormData(question));
    values.delete("question");
    values.set("format", "sparql");
    const answer = await fetch("/queries/" + question.dataset.question + "?" + values);
    const text = await answer.text();
    if (answer.ok) {
      editor.setValue(text);
      await run();
      form.scrollIntoView({ block: "nearest" });
    } else {
      tell(text, true);
    }
  }

  for (const question of document.querySelectorAll("form[data-question]")) {
    question.addEventListener("submit", event => {
      event.preventDefault();
      fill(question);
    });
  }
  if (new URLSearchParams(location.search).has("query")) {
    run();
  }
})();
