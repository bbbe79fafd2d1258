/** Two versions of a story side by side: what changed in the words, and what changed in the findings. */
import { MergeView, unifiedMergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import * as api from "./api.js";
import { byId, count, fill, h, say } from "./dom.js";
import * as ed from "./editor.js";
import { finding, spanOf } from "./findings.js";
import * as rulebook from "./rulebook.js";

const NARROW = "(max-width: 820px)";
const WAIT = 300;

export class CompareDesk {
  /** `story` is the story at hand: the later of both versions. */
  constructor(story) {
    this.story = story;
    this.old = "";
    const on = (id, run, event = "click") => byId(id).addEventListener(event, run);
    on("old-use", () => this.use(byId("old-text").value));
    on("old-here", () => { this.use(this.story.text); say("Kept as the earlier version. Now paste the later one beside it."); });
    on("old-file", () => byId("old-file-input").click());
    on("old-file-input", (event) => this.open(event.target.files[0]), "change");
    on("old-change", () => this.#ask());
    matchMedia(NARROW).addEventListener("change", () => byId("compare").hidden || this.enter());
  }

  /** The view is entered: show both, or ask for the earlier version. */
  enter() {
    if (this.old) this.#show();
    else this.#ask();
  }

  /** The view is left: what was changed in it is the story at hand. */
  leave() {
    if (!this.later) return;
    const text = this.later.state.doc.toString();
    if (text !== this.story.text) ed.replace(this.story.view, text);
    this.#drop();
  }

  async open(file) {
    if (!file) return;
    try {
      const { stories } = await api.read(file);
      if (!stories[0]?.text) throw new Error(stories[0]?.notes.join("; ") || "it holds no text");
      this.use(stories[0].text);
    } catch (error) {
      fill(byId("ask-told"), h("p", { role: "alert", class: "error" }, `“${file.name}” cannot be read: ${error.message}`));
    }
  }

  use(text) {
    if (!text.trim()) return byId("old-text").focus();
    this.old = text;
    this.#show();
  }

  #ask() {
    this.leave();
    byId("compare-ask").hidden = false;
    byId("compare-shown").hidden = true;
    byId("old-text").value = this.old;
    byId("old-text").focus();
  }

  #drop() {
    this.merge?.destroy();
    this.merge = this.later = this.earlier = null;
    fill(byId("merge"));
  }

  #show() {
    const text = this.later?.state.doc.toString() ?? this.story.text;
    this.#drop();
    byId("compare-ask").hidden = true;
    byId("compare-shown").hidden = false;
    const changed = () => { clearTimeout(this.timer); this.timer = setTimeout(() => this.#compare(), WAIT); };
    const later = ed.parts({ label: "Later version", on: { changed } });
    const shared = { collapseUnchanged: { margin: 2, minSize: 8 }, highlightChanges: true, gutter: true };
    if (matchMedia(NARROW).matches) {
      this.merge = this.later = new EditorView({
        parent: byId("merge"),
        state: EditorState.create({ doc: text, extensions: [later, unifiedMergeView({ ...shared, original: this.old, mergeControls: false })] }),
      });
    } else {
      this.merge = new MergeView({
        ...shared,
        parent: byId("merge"),
        a: { doc: this.old, extensions: [ed.parts({ label: "Earlier version", on: { changed } })] },
        b: { doc: text, extensions: [later] },
      });
      [this.earlier, this.later] = [this.merge.a, this.merge.b];
    }
    this.#compare();
  }

  async #compare() {
    if (!this.later) return;
    this.asking?.abort();
    this.asking = new AbortController();
    if (this.earlier) this.old = this.earlier.state.doc.toString();
    const { doc } = this.later.state;
    try {
      const { name, ...options } = this.story.options();
      const answer = await api.post("diff", { old: this.old, new: doc.toString(), ...options }, this.asking.signal);
      if (doc === this.later?.state.doc) this.#told(answer, doc);
    } catch (error) {
      if (error.name !== "AbortError") fill(byId("compare-told"), h("p", { role: "alert", class: "error" }, error.message));
    }
  }

  #told(answer, doc) {
    const before = this.earlier?.state.doc;
    const [fresh, standing] = [answer.new, answer.standing].map((list) => list.map((one) => finding(doc, one)));
    const gone = answer.gone.map((one) => (before ? finding(before, one) : { message: one.message, severity: "hint", rule: one.code }));
    ed.mark(this.later, [...fresh, ...standing]);
    if (this.earlier) ed.mark(this.earlier, gone);
    const told = (answer.facts ?? []).map((one) => fact(doc, one, this.later));
    fill(byId("compare-told"),
      told.length ? h("section", {}, h("h3", {}, "Left behind ", h("span", { class: "number" }, String(told.length))), h("ul", {}, told)) : null,
      this.#group("New in the later version", fresh, this.later),
      this.#group("Gone since the earlier version", gone, this.earlier),
      this.#group("Still there", standing, this.later));
    byId("compare-state").textContent = `${count(fresh.length, "new finding")}, ${gone.length} gone, ${standing.length} still there`;
  }

  #group(title, findings, view) {
    const items = findings.map((one) => h("li", { class: `finding ${one.severity}` },
      h("button", { type: "button", class: "head", disabled: !view, onclick: () => ed.go(view, one) },
        h("span", { class: `sign ${one.severity}` }, one.severity[0].toUpperCase()), h("span", { class: "message" }, one.message)),
      h("button", { type: "button", class: "plain rule", onclick: () => rulebook.open(one.rule) }, one.rule)));
    return h("section", {}, h("h3", {}, title, " ", h("span", { class: "number" }, String(items.length))),
      items.length ? h("ul", {}, items) : h("p", { class: "quiet" }, "None."));
  }
}

/** What was changed in one place and not in another; a press goes to what was left behind. */
function fact(doc, one, view) {
  const [here, there] = [one.left, one.changed].map((place) => place && spanOf(doc, place.range));
  const shown = { ...here, key: one.code, related: there ? [there] : [] };
  return h("li", { class: "finding warning" },
    h("button", { type: "button", class: "head", onclick: () => ed.go(view, shown) },
      h("span", { class: "sign warning" }, "!"), h("span", { class: "message" }, one.message)));
}
