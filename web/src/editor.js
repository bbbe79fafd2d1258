/** The editor: CodeMirror with the marks of findings, and what joins both ends of a contradiction. */
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { forEachDiagnostic, linter, nextDiagnostic, previousDiagnostic, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  EditorView,
  RectangleMarker,
  drawSelection,
  keymap,
  layer,
} from "@codemirror/view";
import { h } from "./dom.js";

/** Make a finding the one that is shown, or none. */
export const show = StateEffect.define();

const moved = (span, changes) => ({ ...span, from: changes.mapPos(span.from, 1), to: changes.mapPos(span.to, -1) });

/** The finding that is shown. */
export const shown = StateField.define({
  create: () => null,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(show)) return effect.value;
    if (!value || !transaction.docChanged) return value;
    const { changes } = transaction;
    return { ...moved(value, changes), related: value.related.map((other) => moved(other, changes)) };
  },
  provide: (field) => EditorView.decorations.from(field, decorated),
});

const HERE = Decoration.mark({ class: "is-shown" });
const THERE = Decoration.mark({ class: "is-other" });

function decorated(one) {
  if (!one) return Decoration.none;
  const marks = one.related.map((other) => ({ other, mark: THERE })).concat({ other: one, mark: HERE });
  return Decoration.set(
    marks.filter(({ other }) => other.from < other.to).map(({ other, mark }) => mark.range(other.from, other.to)),
    true,
  );
}

/** A bracket in the margin from the line of a finding to each line that it is at odds with. */
const joined = layer({
  above: true,
  class: "joined",
  update: (update) => update.docChanged || update.viewportChanged || update.geometryChanged || update.transactions.some((one) => one.effects.length),
  markers(view) {
    const one = view.state.field(shown);
    if (!one) return [];
    return one.related.filter((other) => other.from !== one.from).flatMap((other, number) => bracket(view, one, other, number));
  },
});

function bracket(view, one, other, number) {
  const top = Math.min(one.from, other.from);
  const bottom = Math.max(one.from, other.from);
  const [high, low] = [lineAt(view, top), lineAt(view, bottom)];
  const left = view.contentDOM.offsetLeft + 8 + 6 * (number % 3);
  if (low - high < 4) return [];
  return [new RectangleMarker("bracket", left, high, 12, low - high)];
}

/** The middle of the line on the screen that a position is in, measured from the top of what scrolls. */
function lineAt(view, position) {
  const place = view.coordsAtPos(position);
  const top = view.scrollDOM.getBoundingClientRect().top - view.scrollDOM.scrollTop;
  if (place) return (place.top + place.bottom) / 2 - top;
  return view.documentTop + view.lineBlockAt(position).top + view.defaultLineHeight / 2 - top;
}

/** An editor in an element. `on` has what is called back: changed(update), moved(finding), fix(finding). */
export function editor(parent, { label, text = "", on = {} }) {
  return new EditorView({ parent, state: EditorState.create({ doc: text, extensions: parts({ label, on }) }) });
}

/** The parts that every editor of the page has. */
export function parts({ label, on = {} }) {
  return [
    history(),
    drawSelection(),
    highlightSelectionMatches(),
    search({ top: true }),
    EditorView.lineWrapping,
    linter(null),
    shown,
    joined,
    EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0", spellcheck: "false", autocorrect: "off", autocapitalize: "off" }),
    keymap.of([
      { key: "F8", run: nextDiagnostic },
      { key: "Shift-F8", run: previousDiagnostic },
      { key: "Alt-Enter", run: (view) => Boolean(on.fix?.(view.state.field(shown))) },
      ...historyKeymap,
      ...searchKeymap,
      ...defaultKeymap,
    ]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) on.changed?.(update);
      if (update.selectionSet && !update.docChanged) on.moved?.(at(update.state, update.state.selection.main.head));
    }),
  ];
}

/** The finding at a position: the shortest there. */
export function at(current, position) {
  let found = null;
  forEachDiagnostic(current, (one, from, to) => {
    if (from <= position && position <= to && (!found || to - from < found.to - found.from)) found = { ...one.finding, from, to };
  });
  return found;
}

/** Mark findings in an editor. `card` makes what a pointer is shown that rests on one. */
export function mark(view, findings, card) {
  const marks = findings.map((one) => ({
    from: one.from,
    to: one.to,
    severity: one.severity,
    message: one.message,
    markClass: `mark mark-${one.severity}`,
    renderMessage: () => card?.(one) ?? h("span", {}, one.message),
    finding: one,
  }));
  view.dispatch(setDiagnostics(view.state, marks));
}

/** Show a finding, or one of the places that it speaks of, and put the cursor there. */
export function go(view, one, place = one, { focus = true } = {}) {
  view.dispatch({
    selection: { anchor: Math.min(place.from, view.state.doc.length) },
    effects: [show.of(one), EditorView.scrollIntoView(Math.min(place.from, view.state.doc.length), { y: "center" })],
  });
  if (focus) view.focus();
}

/** Put a text in the place of all that an editor has. */
export function replace(view, text) {
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
}
