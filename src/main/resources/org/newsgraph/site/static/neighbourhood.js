// Small pictures on other pages: every figure.neighbourhood with data-entity="IRI" or data-term="NAME" is drawn when it is
// scrolled into view, from /graph/data or /ontology/graph. What stood in the figure stays where data cannot be had.
"use strict";

(() => {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = "/static/graph.css";

  const address = (figure) => figure.dataset.entity
    ? `/graph/data?limit=30&entity=${encodeURIComponent(figure.dataset.entity)}`
    : `/ontology/graph?term=${encodeURIComponent(figure.dataset.term)}`;

  const script = () => window.newsgraphPicture ? Promise.resolve() : new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = "/static/picture.js";
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });

  const draw = async (figure) => {
    const answer = await fetch(address(figure), { headers: { Accept: "application/json" } });
    if (!answer.ok) {
      return;
    }
    const data = await answer.json();
    if (!data.edges.length) {
      return;
    }
    const self = figure.dataset.entity || figure.dataset.term;
    data.nodes.forEach((node) => { node.asked = node.asked || node.id === self; });
    await script();
    const canvas = document.createElement("div");
    canvas.className = "canvas small";
    canvas.setAttribute("aria-hidden", "true");
    figure.querySelector(".diagram")?.remove();
    figure.prepend(canvas);
    await window.newsgraphPicture(canvas, data, { zoom: false });
  };

  const figures = document.querySelectorAll("figure.neighbourhood[data-entity], figure.neighbourhood[data-term]");
  if (figures.length) {
    document.head.append(style);
    const watcher = new IntersectionObserver((entries) => entries.filter((e) => e.isIntersecting).forEach((e) => {
      watcher.unobserve(e.target);
      draw(e.target).catch(() => {});
    }), { rootMargin: "200px" });
    figures.forEach((figure) => watcher.observe(figure));
  }
})();
