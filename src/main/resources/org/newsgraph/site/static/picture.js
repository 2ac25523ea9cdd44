// Draws things and what leads from one to another with Cytoscape. Exports window.newsgraphPicture(container, data, options),
// which promises the Cytoscape instance. The shape of data (org.newsgraph.site.GraphPicture tells more):
//   { nodes: [{ id, label, kind, kindLabel, href, articles, asked }],
//     edges: [{ id, from, to, relation, relationLabel, status, statuses: {asserted: 2}, count, facts: […], derived }] }
// Of a node id and label must be there, of an edge id, from and to. The same data give the same picture: places begin on
// rings in the order of the nodes, and no chance moves them.
"use strict";

(() => {
  const LIBRARIES = [
    "/webjars/cytoscape/3.33.1/dist/cytoscape.min.js",
    "/webjars/layout-base/2.0.1/layout-base.js",
    "/webjars/cose-base/2.2.0/cose-base.js",
    "/webjars/cytoscape-fcose/2.2.0/cytoscape-fcose.js",
  ];
  const DASHES = { planned: [9, 5], possible: [2, 4], alleged: [6, 3, 2, 3], denied: [12, 4], negated: [2, 4] };
  const STATUSES = ["asserted", "planned", "possible", "alleged", "denied", "negated"];
  const MANY = 24;
  const LONGEST = 28;
  let libraries = null;

  const load = (path) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = path;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${path} cannot be loaded`));
    document.head.append(script);
  });

  // Cytoscape writes a style element unless one of this id is there; the policy of the site has none, graph.css says the same.
  const keepStyleOut = () => {
    const mark = document.createElement("meta");
    mark.id = "__________cytoscape_stylesheet";
    document.head.append(mark);
  };

  const ready = () => {
    if (!libraries) {
      keepStyleOut();
      libraries = LIBRARIES.reduce((before, path) => before.then(() => load(path)), Promise.resolve());
    }
    return libraries;
  };

  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const short = (text) => [...text].length > LONGEST ? `${[...text].slice(0, LONGEST).join("")}…` : text;

  const style = (many) => {
    const ink = color("ink");
    const paper = color("card");
    const rules = [
      { selector: "node", style: {
        "label": "data(short)", "font-size": 12, "color": ink, "text-valign": "bottom", "text-margin-y": 4,
        "text-outline-color": paper, "text-outline-width": 2, "width": "data(size)", "height": "data(size)",
        "background-color": color("accent"), "background-opacity": 0.55, "border-width": 2, "border-color": color("accent") } },
      { selector: "node[?asked]", style: { "background-opacity": 1, "font-weight": "bold", "font-size": 14 } },
      { selector: "node[kind = 'Person']", style: { "shape": "ellipse" } },
      { selector: "node[kind = 'Place'], node[kind = 'City'], node[kind = 'Country']", style: { "shape": "diamond" } },
      { selector: "node[kind = 'LegalCase']", style: { "shape": "triangle" } },
      { selector: "node[shape]", style: { "shape": "data(shape)" } },
      { selector: "edge", style: {
        "curve-style": "bezier", "width": "data(width)", "line-color": color("quiet"), "target-arrow-color": color("quiet"),
        "target-arrow-shape": "triangle", "arrow-scale": 0.9, "label": many ? "" : "data(text)", "font-size": 10, "color": ink,
        "text-rotation": "autorotate", "text-background-color": paper, "text-background-opacity": 0.9,
        "text-background-padding": 2 } },
      { selector: "edge[?derived]", style: { "line-style": "dotted", "opacity": 0.6 } },
      { selector: ":selected", style: { "border-width": 5, "border-color": ink, "z-index": 9 } },
      { selector: "edge:selected, edge.near", style: { "label": "data(text)", "width": 4, "z-index": 9 } },
    ];
    for (const status of STATUSES) {
      const dash = DASHES[status];
      rules.push({ selector: `edge[status = '${status}']`, style: {
        "line-color": color(status), "target-arrow-color": color(status),
        ...(dash ? { "line-style": "dashed", "line-dash-pattern": dash } : {}) } });
    }
    return rules;
  };

  const shapes = { Person: "ellipse", Company: "round-rectangle", Organization: "round-rectangle", property: "diamond" };

  const elements = (data) => {
    const known = new Set(data.nodes.map((node) => node.id));
    const nodes = data.nodes.map((node) => ({ group: "nodes", data: {
      ...node, short: short(node.label || node.id), size: node.asked ? 30 : 20, shape: shapes[node.kind] || "ellipse" } }));
    const edges = data.edges.filter((edge) => known.has(edge.from) && known.has(edge.to)).map((edge) => {
      const count = edge.count || 0;
      const word = edge.relationLabel || edge.relation || "";
      return { group: "edges", data: {
        ...edge, id: `edge ${edge.id}`, source: edge.from, target: edge.to,
        status: edge.status || (Array.isArray(edge.statuses) ? edge.statuses[0] : "") || "",
        text: count > 1 ? `${word} × ${count}` : word, width: Math.min(6, 1.5 + Math.log2(1 + count) / 2) } };
    });
    return [...nodes, ...edges];
  };

  // Rings around those asked for, a place for each in the order of the data.
  const begin = (cy) => {
    const nodes = cy.nodes().toArray();
    const middle = nodes.filter((node) => node.data("asked"));
    const others = nodes.filter((node) => !node.data("asked"));
    middle.forEach((node, i) => {
      const angle = 2 * Math.PI * i / middle.length;
      const radius = middle.length > 1 ? 60 * middle.length : 0;
      node.position({ x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    });
    let ring = 1;
    let first = 0;
    others.forEach((node, i) => {
      if (i - first >= 12 * ring) {
        first = i;
        ring += 1;
      }
      const angle = 2 * Math.PI * (i - first) / Math.min(12 * ring, others.length - first);
      const radius = 60 * middle.length + 150 * ring;
      node.position({ x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    });
  };

  // Moves boxes of nodes with their labels apart until none lies on another; what stays crowded is given more room.
  const part = (cy) => {
    const boxes = cy.nodes().map((node) => {
      const box = node.boundingBox({ includeLabels: true });
      return { node, dx: node.position("x") - box.x1, dy: node.position("y") - box.y1, x: box.x1, y: box.y1, w: box.w + 6, h: box.h + 6 };
    });
    for (let round = 1, moved = true; moved && round < 600; round++) {
      moved = false;
      if (round % 40 === 0) {
        boxes.forEach((box) => { box.x *= 1.2; box.y *= 1.2; });
      }
      for (let i = 0; i < boxes.length; i++) {
        for (let k = i + 1; k < boxes.length; k++) {
          const a = boxes[i];
          const b = boxes[k];
          const overX = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
          const overY = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
          if (overX > 0.01 && overY > 0.01) {
            moved = true;
            const along = overY < overX ? "y" : "x";
            const way = (Math.min(overX, overY) + 0.5) / 2 * (a[along] <= b[along] ? 1 : -1);
            a[along] -= way;
            b[along] += way;
          }
        }
      }
    }
    cy.batch(() => boxes.forEach((box) => box.node.position({ x: box.x + box.dx, y: box.y + box.dy })));
  };

  const arrange = (cy) => {
    begin(cy);
    if (cy.nodes().length > 1) {
      cy.layout({
        name: "fcose", quality: "default", randomize: false, animate: false, fit: false, nodeDimensionsIncludeLabels: true,
        uniformNodeDimensions: false, packComponents: false, idealEdgeLength: 130, nodeRepulsion: 9000, gravity: 0.2,
      }).run();
    }
    part(cy);
    cy.fit(undefined, 30);
    if (cy.zoom() > 1.3) {
      cy.zoom(1.3);
      cy.center();
    }
  };

  const show = (cy, data) => {
    cy.startBatch();
    cy.elements().remove();
    cy.add(elements(data));
    cy.endBatch();
    cy.style(style(data.edges.length > MANY));
    arrange(cy);
  };

  const draw = async (container, data, options = {}) => {
    await ready();
    container.replaceChildren();
    container.classList.add("canvas");
    const cy = window.cytoscape({ container, wheelSensitivity: undefined, userZoomingEnabled: options.zoom !== false, maxZoom: 3, minZoom: 0.05 });
    show(cy, data);
    if (!options.still) {
      cy.on("tap", "node", (event) => {
        const href = event.target.data("href");
        if (typeof href === "string" && /^\/(?![/\\])/.test(href)) {
          window.location.assign(href);
        }
      });
    }
    cy.on("mouseover select", "node", (event) => event.target.connectedEdges().addClass("near"));
    cy.on("mouseout unselect", "node", (event) => event.target.connectedEdges().removeClass("near"));
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => cy.style(style(cy.edges().length > MANY)));
    return cy;
  };

  const escaped = (text) => String(text).replace(/[&<>"']/g, (c) => `&#${c.codePointAt(0)};`);

  // The picture as it stands, for a file of its own.
  const svg = (cy, title) => {
    const box = cy.elements().boundingBox();
    const lines = cy.edges().map((edge) => {
      const a = edge.sourceEndpoint();
      const b = edge.targetEndpoint();
      const dash = DASHES[edge.data("status")];
      const name = cy.edges().length > MANY ? "" : `<text x="${((a.x + b.x) / 2).toFixed(1)}" y="${((a.y + b.y) / 2).toFixed(1)}" font-size="10">${escaped(edge.data("text"))}</text>`;
      return `<line x1="${a.x.toFixed(1)}" y1="${a.y.toFixed(1)}" x2="${b.x.toFixed(1)}" y2="${b.y.toFixed(1)}" stroke="${escaped(edge.style("line-color"))}" stroke-width="${edge.data("width")}"${dash ? ` stroke-dasharray="${dash.join(" ")}"` : ""} marker-end="url(#end)"/>${name}`;
    });
    const dots = cy.nodes().map((node) => {
      const { x, y } = node.position();
      const r = node.data("size") / 2;
      return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r}" fill="${escaped(node.style("background-color"))}"/><text x="${x.toFixed(1)}" y="${(y + r + 15).toFixed(1)}">${escaped(node.data("short"))}</text>`;
    });
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.x1 - 20} ${box.y1 - 20} ${box.w + 40} ${box.h + 40}" font-family="sans-serif" font-size="12" fill="${color("ink")}"><title>${escaped(title)}</title><defs><marker id="end" markerWidth="8" markerHeight="8" refX="7" refY="4" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs><rect x="${box.x1 - 20}" y="${box.y1 - 20}" width="${box.w + 40}" height="${box.h + 40}" fill="${color("card")}"/><g>${lines.join("")}</g><g text-anchor="middle">${dots.join("")}</g></svg>`;
  };

  window.newsgraphPicture = draw;
  window.newsgraphPicture.show = show;
  window.newsgraphPicture.arrange = arrange;
  window.newsgraphPicture.svg = svg;
})();
