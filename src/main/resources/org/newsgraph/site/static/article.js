// Lights a fact in the text and in the list, and what the address names.
(() => {
  const body = document.querySelector('.body');
  const list = document.querySelector('.told');
  if (!body || !list) return;
  const facts = new Map();
  const fact = number => {
    if (!facts.has(number)) facts.set(number, { words: [], others: [] });
    return facts.get(number);
  };
  for (const mark of body.querySelectorAll('[data-roles]')) {
    for (const role of mark.dataset.roles.split(' ')) fact(role.slice(1)).words.push([mark, 'lit-' + role[0]]);
  }
  for (const other of document.querySelectorAll('[data-fact]')) fact(other.dataset.fact).others.push(other);

  let lit = null;
  let pinned = null;
  const change = (number, action) => {
    if (number === null || !facts.has(number)) return;
    for (const [mark, name] of facts.get(number).words) mark.classList[action](name);
    for (const other of facts.get(number).others) other.classList[action]('lit');
  };
  const light = number => {
    if (number === lit) return;
    change(lit, 'remove');
    lit = number;
    change(lit, 'add');
  };
  // The fact of which the words are the narrowest part.
  const factAt = element => {
    const place = element.closest('[data-fact], [data-roles]');
    if (!place) return null;
    if (place.dataset.fact) return place.dataset.fact;
    const roles = place.dataset.roles.split(' ');
    return (roles.find(r => r[0] === 'c') || roles.find(r => r[0] !== 'e') || roles[0]).slice(1);
  };
  const showInList = number => {
    const card = list.querySelector(`li[data-fact="${number}"]`);
    if (card && list.scrollHeight > list.clientHeight) {
      list.scrollTop += card.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3;
    }
  };
  const reach = event => {
    const number = factAt(event.target);
    light(number === null ? pinned : number);
    if (number !== null && body.contains(event.target)) showInList(number);
  };
  for (const part of [body, list]) {
    part.addEventListener('mouseover', reach);
    part.addEventListener('focusin', reach);
    part.addEventListener('mouseleave', () => light(pinned));
    part.addEventListener('click', event => {
      pinned = factAt(event.target);
      light(pinned);
    });
  }
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') { pinned = null; light(null); }
  });

  // Code points of the body in their nodes, without the numbers of notes.
  const wrap = (begin, end) => {
    let first = null;
    for (const block of body.querySelectorAll('[data-begin]')) {
      let at = Number(block.dataset.begin);
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const nodes = [];
      while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('.note')) nodes.push(walker.currentNode);
      for (const node of nodes) {
        const points = Array.from(node.data);
        const from = Math.max(begin - at, 0);
        const to = Math.min(end - at, points.length);
        at += points.length;
        if (from < to) {
          const range = document.createRange();
          range.setStart(node, points.slice(0, from).join('').length);
          range.setEnd(node, points.slice(0, to).join('').length);
          const mark = document.createElement('mark');
          mark.className = 'here';
          range.surroundContents(mark);
          first = first || mark;
        }
      }
    }
    return first;
  };
  const unwrap = () => {
    for (const mark of body.querySelectorAll('mark.here')) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
  };
  const follow = () => {
    unwrap();
    let name = location.hash.slice(1);
    try { name = decodeURIComponent(name); } catch { return; }
    const span = /^char=(\d{1,9}),(\d{1,9})$/.exec(name);
    if (span) {
      const first = wrap(Number(span[1]), Number(span[2]));
      if (first) first.scrollIntoView({ block: 'center' });
      return;
    }
    const target = name && document.getElementById(name);
    const number = target && (target.dataset.fact || null);
    if (!number) return;
    pinned = number;
    light(number);
    showInList(number);
    const words = facts.get(number).words;
    const wide = matchMedia('(min-width: 62rem)').matches;
    if (wide && words.length) words[0][0].scrollIntoView({ block: 'center' });
  };
  addEventListener('hashchange', follow);
  follow();
})();
