"use strict";
(() => {
  const root = document.documentElement;
  const severities = ["error", "warning", "info", "hint"];
  const isShown = (mark) => !severities.some((name) => mark.classList.contains(name) && root.classList.contains(`hide-${name}`));
  const marks = [...document.querySelectorAll("a.mark[id]:not(.other)")];
  const places = new Map();
  for (const one of document.querySelectorAll("[data-f]")) {
    for (const number of one.dataset.f.split(" ")) places.set(number, [...(places.get(number) ?? []), one]);
  }
  let here = null;
  let lit = [];

  /** How many marks stand before an element: they are in the order of the document. */
  function before(element) {
    let low = 0;
    let high = marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (marks[middle].compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Go to the finding before or behind the place of the focus; round the ends. */
  function step(by) {
    const active = document.activeElement;
    const from = active && active.closest("main") && active.id !== "stories" ? active : here;
    let place = from ? before(from) - (by > 0 && from !== marks[before(from)] ? 1 : 0) : by > 0 ? -1 : 0;
    for (let tried = 0; tried < marks.length; tried += 1) {
      place = (place + by + marks.length) % marks.length;
      if (!isShown(marks[place])) continue;
      here = marks[place];
      here.focus({ preventScroll: true, focusVisible: true });
      here.scrollIntoView({ block: "center" });
      return;
    }
  }

  /** Light up every place of the findings that an element belongs to, and what is said of them. */
  function light(target) {
    for (const one of lit) one.classList.remove("lit");
    const place = target instanceof Element && target.closest("[data-f]");
    lit = place ? place.dataset.f.split(" ").flatMap((number) => places.get(number)) : [];
    for (const one of lit) one.classList.add("lit");
  }

  const bar = document.querySelector(".bar");
  bar.hidden = !marks.length;
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("[data-step]");
    if (button) step(Number(button.dataset.step));
  });
  bar.addEventListener("change", (event) => {
    const name = event.target.dataset.severity;
    root.classList.toggle(`hide-${name}`, !event.target.checked);
    for (const mark of document.querySelectorAll(`a.mark.${name}[id]`)) mark.tabIndex = event.target.checked ? 0 : -1;
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "n") step(1);
    if (event.key === "p") step(-1);
  });
  document.addEventListener("focusin", (event) => light(event.target));
  document.addEventListener("pointerover", (event) => light(event.target));
})();
