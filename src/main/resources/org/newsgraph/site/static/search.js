// The search box in the head of every page: suggestions while one types, as an ARIA combobox with a list.
// Without this script the form asks /search.
"use strict";

(() => {
  const PAUSE = 120;
  const box = document.getElementById("search");
  const form = box && box.form;
  if (!form) {
    return;
  }

  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.dataset.suggestions);
  const count = document.createElement("span");
  count.className = "unseen";
  count.setAttribute("role", "status");
  form.append(list, count);
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-expanded", "false");
  box.setAttribute("aria-controls", list.id);

  let active = -1;
  let asked = "";
  let asking = null;
  let timer = 0;

  const part = (name, text, parent) => {
    const span = document.createElement("span");
    span.className = name;
    span.textContent = text;
    parent.append(span, " ");
  };

  const close = () => {
    list.hidden = true;
    active = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };

  const activate = (index) => {
    const options = list.children;
    if (active >= 0) {
      options[active].setAttribute("aria-selected", "false");
    }
    active = index;
    if (index < 0) {
      box.removeAttribute("aria-activedescendant");
      return;
    }
    options[index].setAttribute("aria-selected", "true");
    options[index].scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", options[index].id);
  };

  const tell = (number) => {
    const { none, one, many } = form.dataset;
    count.textContent = number === 0 ? none : number === 1 ? one : many.replace("{0}", number);
  };

  const show = (suggestions) => {
    list.replaceChildren(
      ...suggestions.map((suggestion, index) => {
        const option = document.createElement("li");
        option.id = "suggestion-" + index;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.href = suggestion.href;
        part("label", suggestion.label, option);
        part("kind", suggestion.kind, option);
        part("detail", suggestion.detail, option);
        return option;
      }),
    );
    active = -1;
    box.removeAttribute("aria-activedescendant");
    list.hidden = suggestions.length === 0;
    box.setAttribute("aria-expanded", String(suggestions.length > 0));
    tell(suggestions.length);
  };

  const forget = () => {
    clearTimeout(timer);
    if (asking) {
      asking.abort();
    }
  };

  const ask = async () => {
    const words = box.value.trim();
    if (words === asked && !list.hidden) {
      return;
    }
    asked = words;
    forget();
    if (words === "") {
      close();
      count.textContent = "";
      return;
    }
    const mine = new AbortController();
    asking = mine;
    try {
      const address = "/suggest?limit=8&q=" + encodeURIComponent(words.slice(0, 300));
      const answer = await fetch(address, { signal: mine.signal });
      const suggestions = answer.ok ? await answer.json() : [];
      if (asking === mine && document.activeElement === box) {
        show(suggestions);
      }
    } catch (error) {
      if (asking === mine) {
        close(); // a newer question, or no server: the form still works
      }
    }
  };

  const leave = () => {
    forget();
    asking = null;
    asked = "";
    close();
  };

  const move = (step) => {
    const number = list.children.length;
    if (list.hidden || number === 0) {
      ask();
      return;
    }
    const next = active + step;
    activate(next >= number ? -1 : next < -1 ? number - 1 : next);
  };

  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  box.addEventListener("keydown", (event) => {
    if (event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      location.assign(list.children[active].dataset.href);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault(); // first the list goes, and only then the words
      leave();
    } else if (event.key === "Tab") {
      leave();
    }
  });
  box.addEventListener("blur", leave);
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      location.assign(option.dataset.href);
    }
  });
})();
