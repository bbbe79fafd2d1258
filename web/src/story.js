/** The story at hand: checked as one types, mended, let pass, read from files and handed out again. */
import * as api from "./api.js";
import { byId, count, download, fill, h, say } from "./dom.js";
import * as ed from "./editor.js";
import { EXAMPLE } from "./example.js";
import { finding } from "./findings.js";
import * as panel from "./panel.js";
import * as rulebook from "./rulebook.js";
import { Waivers } from "./waivers.js";

const LEAST_WAIT = 120;
const MOST_WAIT = 700;
const KEPT = "wirelint-story";

export class StoryDesk {
  constructor() {
    this.waivers = new Waivers();
    this.hidden = new Set();
    this.findings = [];
    this.answer = null;
    this.took = LEAST_WAIT;
    this.name = "story";
    this.known = {};
    this.view = ed.editor(byId("editor"), {
      label: "Story",
      text: sessionStorage.getItem(KEPT) ?? "",
      on: {
        changed: () => this.#changed(),
        moved: (one) => one || !this.#isAtOther() ? this.#pick(one, { announce: true }) : null,
        fix: (one) => one?.fixes.length && this.#fix(this.#now(one.key) ?? one, one.fixes[0]),
      },
    });
    this.#listen();
    this.#changed(0);
  }

  get text() {
    return this.view.state.doc.toString();
  }

  /** What every question to the server says of the story. */
  options() {
    const date = byId("date").value;
    const { language } = this.known;
    return { preset: byId("preset").value, name: this.name, format: "text", ...(date ? { date } : {}), ...(language ? { language } : {}) };
  }

  set(text, { name = "story", known = {}, note = "" } = {}) {
    this.name = name;
    this.known = known;
    byId("date").value = known.date ?? "";
    this.#note(note);
    ed.replace(this.view, text);
    this.#changed(0);
    this.view.focus();
  }

  /** Read files that were dropped or chosen: the first; one story of it after the other to choose from. */
  async open(file) {
    try {
      const { stories } = await api.read(file);
      if (!stories.length) throw new Error(`“${file.name}” has no story in it`);
      this.#openStory(file, stories, stories[0]);
    } catch (error) {
      this.#note(`“${file.name}” cannot be read: ${error.message}`, true);
    }
  }

  /** Check now. */
  async check() {
    this.asking?.abort();
    const asking = (this.asking = new AbortController());
    const { doc } = this.view.state;
    if (!doc.toString().trim()) return this.#show(null, []);
    byId("state").textContent = "checking …";
    const began = performance.now();
    try {
      const answer = await api.post("check", { text: doc.toString(), ...this.options() }, asking.signal);
      if (asking !== this.asking || doc !== this.view.state.doc) return;
      this.took = performance.now() - began;
      this.#show(answer, answer.stories.flatMap((story) => story.diagnostics.map((one) => finding(doc, one))));
      performance.measure("keystroke to marks", { start: this.typed });
    } catch (error) {
      if (error.name !== "AbortError") this.#failed(error);
    }
  }

  #listen() {
    const on = (id, run, event = "click") => byId(id).addEventListener(event, run);
    on("preset", () => this.check(), "change");
    on("date", () => this.check(), "change");
    on("fix-all", () => this.#fixAll());
    on("copy", () => this.#copy());
    on("download", () => download(`${this.name.replace(/\.[a-z0-9]+$/i, "")}.txt`, "text/plain", this.text));
    on("report-html", () => this.#report("html"));
    on("report-json", () => this.#report("json"));
    on("new", () => this.#new());
    on("file", () => byId("file-input").click());
    on("file-input", (event) => { if (event.target.files[0]) this.open(event.target.files[0]); event.target.value = ""; }, "change");
    on("example", () => this.set(EXAMPLE, { name: "example" }));
    on("example-file", () => byId("file-input").click());
  }

  #changed(wait) {
    this.typed = performance.now();
    const { text } = this;
    document.body.classList.toggle("is-empty", !text);
    try { sessionStorage.setItem(KEPT, text); } catch { /* A story too long to keep is only lost with its tab. */ }
    clearTimeout(this.timer);
    this.asking?.abort();
    this.timer = setTimeout(() => this.check(), wait ?? Math.min(MOST_WAIT, Math.max(LEAST_WAIT, this.took / 2)));
  }

  #show(answer, findings) {
    this.answer = answer;
    this.checked = this.view.state.doc;
    this.all = findings;
    this.findings = findings.filter((one) => !this.waivers.has(one.key));
    ed.mark(this.view, this.findings, (one) => this.#card(one));
    const now = this.shown ? this.#now(this.shown) : null;
    if (!now) this.shown = null;
    this.view.dispatch({ effects: ed.show.of(now) });
    panel.figures(answer?.stories[0]?.stats);
    this.#list();
    byId("state").textContent = answer ? `${this.findings.length ? count(this.findings.length, "finding") : "nothing found"} · ${Math.round(this.took)} ms` : "";
    const safe = this.findings.filter((one) => one.fixes[0]?.safe).length;
    byId("fix-all").disabled = !safe;
    byId("fix-all").textContent = safe ? `Apply ${count(safe, "safe fix", "safe fixes")}` : "No safe fixes";
  }

  #list() {
    const there = new Set((this.all ?? []).map((one) => one.key));
    panel.tally(this.findings, this.hidden, (severity) => this.#toggle(severity));
    panel.render({
      findings: this.findings,
      waived: [...this.waivers.kept.values()].filter((one) => there.has(one.key)),
      shown: this.shown,
      hidden: this.hidden,
      on: {
        pick: (one) => (one ? this.#go(one, one, false) : this.#pick(null)),
        jump: (one, place) => this.#go(one, place, true),
        fix: (one, fix) => this.#fix(one, fix),
        waive: (one, reason) => this.#waive(one, reason),
        unwaive: (key) => { this.waivers.remove(key); this.#show(this.answer, this.all); },
        waivers: () => this.waivers.download(this.name),
      },
    });
    byId("none").hidden = Boolean(this.findings.length) || !this.answer;
  }

  #toggle(severity) {
    if (!this.hidden.delete(severity)) this.hidden.add(severity);
    this.#list();
    byId("tally").querySelector(`.${severity}`)?.focus();
  }

  /** Is the cursor at one of the other places of the finding that is shown? */
  #isAtOther() {
    const { head } = this.view.state.selection.main;
    return this.view.state.field(ed.shown)?.related.some(({ from, to }) => from <= head && head <= to);
  }

  #now = (key) => this.findings.find((one) => one.key === key);

  #pick(one, { announce = false } = {}) {
    if ((one?.key ?? null) === this.shown) return;
    this.shown = one?.key ?? null;
    this.view.dispatch({ effects: ed.show.of(one ? { ...(this.#now(one.key) ?? one), from: one.from, to: one.to } : null) });
    this.#list();
    if (!one) return;
    byId("findings").querySelector(".open")?.scrollIntoView({ block: "nearest" });
    if (announce) say(`${one.severity}: ${one.message}`);
  }

  #go(one, place, focus) {
    this.shown = one.key;
    ed.go(this.view, one, place, { focus });
    this.#list();
    byId("findings").querySelector(".open")?.scrollIntoView({ block: "nearest" });
  }

  /** Make a fix where it stands now; after what was typed since the last check its places are no longer sure. */
  #fix(one, fix) {
    if (this.#isStale()) return this.check();
    this.view.dispatch({ changes: fix.changes, userEvent: "input.fix" });
    say(`Done: ${fix.title}`);
    this.view.focus();
    this.#changed(0);
    return true;
  }

  #isStale = () => this.checked !== this.view.state.doc;

  async #fixAll() {
    const { doc } = this.view.state;
    const fingerprints = this.findings.filter((one) => one.fixes[0]?.safe).map((one) => one.key);
    try {
      const waived = this.all.some((one) => this.waivers.has(one.key));
      const answer = await api.post("fix", { text: doc.toString(), ...this.options(), ...(waived ? { fingerprints } : {}) });
      if (doc !== this.view.state.doc) return;
      const made = Object.values(answer.made).reduce((sum, number) => sum + number, 0);
      this.view.dispatch({ changes: difference(doc.toString(), answer.text), userEvent: "input.fix" });
      this.#changed(0);
      say(`${count(made, "fix", "fixes")} made. Ctrl+Z takes them back.`);
      this.#note(`${count(made, "fix", "fixes")} made; Ctrl+Z takes them back.`);
    } catch (error) {
      this.#failed(error);
    }
  }

  #waive(one, reason) {
    this.waivers.add(one, reason);
    say(`Let pass: ${one.message}`);
    this.shown = null;
    this.#show(this.answer, this.all);
    byId("findings").querySelector(".head, .passed button")?.focus();
  }

  #card(one) {
    const why = h("p", { class: "why" });
    rulebook.rule(one.rule).then((rule) => fill(why, `${rule.summary}.`), () => {});
    return h("div", { class: `card ${one.severity}` },
      h("p", { class: "message" }, one.message), why,
      one.related.map((place) => h("button", { type: "button", class: "jump", onclick: () => this.#go(one, place, true) }, place.message)),
      h("p", { class: "foot" },
        one.fixes[0] ? h("button", { type: "button", class: "main", onclick: () => this.#fix(one, one.fixes[0]) }, panel.label(one.fixes[0])) : null,
        h("button", { type: "button", class: "plain rule", onclick: () => rulebook.open(one.rule) }, one.rule)));
  }

  #openStory(file, stories, story) {
    if (story.text === null) throw new Error((story.notes ?? []).join("; ") || "it holds no text");
    const { format } = story.meta ?? {};
    this.set(story.text, { name: file.name, known: { date: story.date, language: story.language }, note: "" });
    const told = [`Read from “${file.name}”`, format && `(${format})`, ...(story.notes ?? []).map((note) => `– ${note}`)].filter(Boolean).join(" ");
    const more = stories.length > 1
      ? h("span", {}, h("label", { for: "part" }, ` It has ${stories.length} stories: `), h("select", { id: "part", onchange: (event) => this.#openStory(file, stories, stories[event.target.value]) },
          stories.map((one, number) => h("option", { value: String(number), selected: one === story }, one.part ?? one.text.slice(0, 60)))))
      : null;
    this.#note(told, false, more);
  }

  #note(text, isError = false, more = null) {
    const note = byId("note");
    note.hidden = !text;
    note.classList.toggle("error", isError);
    fill(note, h("span", { role: isError ? "alert" : "status" }, text), more,
      h("button", { type: "button", class: "plain", "aria-label": "Close this note", onclick: () => { note.hidden = true; } }, "×"));
  }

  #failed(error) {
    byId("state").textContent = "not checked";
    this.#note(error.message, true);
  }

  #new() {
    this.set("");
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.text);
      say("Copied.");
      byId("copy").classList.add("done");
      setTimeout(() => byId("copy").classList.remove("done"), 1200);
    } catch {
      this.#note("The browser does not let this page copy: select the text and press Ctrl+C.", true);
    }
  }

  async #report(kind) {
    const name = this.name.replace(/\.[a-z0-9]+$/i, "");
    try {
      const fingerprints = [...this.waivers.kept.keys()];
      if (kind === "json") {
        const stories = (this.answer?.stories ?? []).map((story) => ({ ...story, diagnostics: story.diagnostics.filter((one) => !this.waivers.has(one.data.fingerprint)), waived: [...this.waivers.kept.values()] }));
        return download(`${name}.json`, "application/json", JSON.stringify(stories, null, 2));
      }
      const answer = await api.post("report", { text: this.text, ...this.options(), fingerprints });
      download(`${name}.html`, "text/html", answer.html);
    } catch (error) {
      this.#failed(error);
    }
  }
}

/** One change that makes a text of another, without what both begin and end with. */
export function difference(old, now) {
  let from = 0;
  while (from < Math.min(old.length, now.length) && old[from] === now[from]) from++;
  let [end, stop] = [old.length, now.length];
  while (end > from && stop > from && old[end - 1] === now[stop - 1]) { end--; stop--; }
  return { from, to: end, insert: now.slice(from, stop) };
}
