"use strict";
(() => {
  const root = document.documentElement;
  const severities = ["error", "warning", "info", "hint"];
  const isShown = (mark) => !severities.some((name) => mark.classList.contains(name) && root.classList.contains(`hide-${name}`));
  const marks = () => [...document.querySelectorAll("a.mark[id]:not(.other)")].filter(isShown);
  let here = null;

  /** Go to the finding before or behind the place of the focus; round the ends. */
  function step(by) {
    const all = marks();
    if (!all.length) return;
    const active = document.activeElement;
    const from = active && active.closest("main") && active.id !== "stories" ? active : here;
    const sides = by > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
    const ahead = from ? all.filter((mark) => from.compareDocumentPosition(mark) & sides) : all;
    const next = (by > 0 ? ahead[0] : ahead.at(-1)) ?? (by > 0 ? all[0] : all.at(-1));
    next.focus({ preventScroll: true, focusVisible: true });
    next.scrollIntoView({ block: "center" });
    here = next;
  }

  /** Light up every place of the findings that an element belongs to, and what is said of them. */
  function light(target) {
    for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
    const place = target instanceof Element && target.closest("[data-f]");
    if (!place) return;
    for (const number of place.dataset.f.split(" ")) {
      for (const one of document.querySelectorAll(`[data-f~="${number}"]`)) one.classList.add("lit");
    }
  }

  const bar = document.querySelector(".bar");
  bar.hidden = !document.querySelector("a.mark, .note");
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
