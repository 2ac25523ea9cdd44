// The page /graph: draws the picture, opens and closes nodes, keeps table and address true to it, and exports it.
"use strict";

(() => {
  const view = document.getElementById("graphview");
  if (!view || !window.newsgraphPicture) {
    return;
  }
  const words = view.dataset;
  const detail = document.getElementById("graphdetail");
  const body = document.getElementById("graphtable").tBodies[0];
  const omitted = document.getElementById("graphomitted");
  const fields = new URLSearchParams(words.query);
  let data = null;
  let cy = null;

  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const button = (text, action) => {
    const element = make("button", { type: "button", className: "plain" }, text);
    element.addEventListener("click", action);
    return element;
  };
  const node = (id) => data.nodes.find((n) => n.id === id);
  const link = (href, text) => make("a", { href: /^\/(?![/\\])/.test(href || "") ? href : "#" }, text);
  const badge = (status, text) => make("span", { className: `status ${status}` }, text);

  const labels = new Map([...document.querySelectorAll("#graphstatus option")].map((o) => [o.value, o.textContent]));

  const facts = (edge) => edge.facts.map((fact) => make("li", {},
    badge(fact.status, fact.statusLabel), make("blockquote", { className: "evidence" }, fact.sentence),
    make("p", { className: "origin" }, link(fact.href, fact.article), fact.date ? ` · ${fact.date.slice(0, 10)}` : "")));

  const open = (content) => {
    detail.hidden = false;
    detail.replaceChildren(...content);
  };

  const showEdge = (edge) => open([
    make("h2", {}, `${node(edge.from).label} – ${edge.relationLabel} – ${node(edge.to).label}`),
    make("p", { className: "quiet" }, edge.derived ? words.derived : `${edge.count} ${words.facts}`),
    make("ul", { className: "plain" }, ...facts(edge))]);

  const showNode = (one) => open([
    make("h2", {}, one.label),
    make("p", { className: "quiet" }, `${one.kindLabel} · ${one.articles} ${words.articles}`),
    make("p", {}, link(one.href, words.page)),
    make("p", {}, one.asked ? button(words.collapse, () => toggle(one.id)) : button(words.expand, () => toggle(one.id))),
    make("ul", { className: "plain" }, ...data.edges.filter((e) => e.from === one.id || e.to === one.id).map((edge) =>
      make("li", {}, button(`${node(edge.from).label} – ${edge.relationLabel} – ${node(edge.to).label}`, () => select(`edge ${edge.id}`)))))]);

  const select = (id) => {
    cy.elements().unselect();
    cy.getElementById(id).select();
    if (id.startsWith("edge ")) {
      showEdge(data.edges.find((e) => `edge ${e.id}` === id));
    } else {
      showNode(node(id));
    }
  };

  const row = (edge) => make("tr", {},
    ...[edge.from, edge.relationLabel, edge.to].map((cell, i) => make("td", {},
      i === 1 ? button(cell, () => select(`edge ${edge.id}`)) : button(node(cell).label, () => select(cell)))),
    make("td", {}, ...(edge.derived ? [words.derived]
      : Object.entries(edge.statuses).map(([status, n]) => badge(status, `${labels.get(status)}${n > 1 ? ` × ${n}` : ""}`)))),
    make("td", {}, ...edge.facts.map((fact) => make("div", {}, link(fact.href, fact.article)))));

  const tell = () => {
    body.replaceChildren(...data.edges.map(row));
    omitted.textContent = data.omitted > 0 ? `${data.omitted} ${words.omitted}` : "";
  };

  const read = async () => {
    const answer = await fetch(`/graph/data?${fields}`, { headers: { Accept: "application/json" } });
    if (!answer.ok) {
      throw new Error((await answer.text()).trim());
    }
    data = await answer.json();
  };

  const refresh = async () => {
    try {
      await read();
      window.newsgraphPicture.show(cy, data);
      tell();
    } catch {
      omitted.textContent = words.failed;
    }
  };

  // Opened nodes are those the address asks for; the limit grows with them.
  const toggle = async (id) => {
    const asked = data.nodes.filter((n) => n.asked).map((n) => n.id);
    const next = asked.includes(id) ? asked.filter((a) => a !== id) : [...asked, id];
    if (next.length === 0) {
      return;
    }
    fields.delete("entity");
    next.forEach((iri) => fields.append("entity", iri));
    fields.set("limit", String(Math.min(600, Math.max(Number(fields.get("limit") || 60), 60 * next.length))));
    window.history.pushState(null, "", `/graph?${fields}`);
    await refresh();
    if (node(id)) {
      select(id);
    } else {
      detail.hidden = true;
    }
  };

  const save = (name, blob) => {
    const href = URL.createObjectURL(blob);
    make("a", { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
  };

  const tools = () => {
    view.querySelector(".tools").hidden = false;
    document.getElementById("graphfit").addEventListener("click", () => cy.fit(undefined, 30));
    document.getElementById("graphsvg").addEventListener("click", () =>
      save("newsgraph.svg", new Blob([window.newsgraphPicture.svg(cy, words.label)], { type: "image/svg+xml" })));
    document.getElementById("graphpng").addEventListener("click", async () => {
      const paper = getComputedStyle(document.documentElement).getPropertyValue("--card").trim();
      save("newsgraph.png", await cy.png({ output: "blob-promise", full: true, scale: 2, bg: paper, maxWidth: 6000, maxHeight: 6000 }));
    });
  };

  const start = async () => {
    await read();
    cy = await window.newsgraphPicture(document.getElementById("graphcanvas"), data, { still: true });
    view.dataset.drawn = "true";
    tell();
    tools();
    cy.on("tap", "node, edge", (event) => select(event.target.id()));
    cy.on("dbltap", "node", (event) => toggle(event.target.id()));
    window.addEventListener("popstate", () => window.location.reload());
    window.newsgraphGraph = cy;
  };

  start().catch(() => { omitted.textContent = words.failed; });
})();
