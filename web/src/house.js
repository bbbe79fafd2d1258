/** House rules: browse a profile, draft an entry with its examples, try it on copy, save it to the desk's pack. */
import * as api from "./api.js";
import { byId, count, fill, h, say } from "./dom.js";
import * as rulebook from "./rulebook.js";

const MOST_SHOWN = 300;
const WAIT = 350;

const lines = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);
const pair = (line) => { const [left, ...right] = line.split("="); return [left.trim(), right.join("=").trim()]; };
const several = (text) => { const all = text.split("|").map((one) => one.trim()).filter(Boolean); return all.length === 1 ? all[0] : all; };

/** What each kind asks for, how that becomes the value of its key, and back. */
const KINDS = {
  prefer: {
    label: "this, not that",
    help: "One a line: wrong = right. Several right ones with | between them. A verb marked ~ is found in all its forms.",
    hint: "advisor = adviser",
    value: (text) => Object.fromEntries(lines(text).map(pair).map(([bad, good]) => [bad, several(good)])),
    text: (says) => Object.entries(says).map(([bad, good]) => `${bad} = ${[good].flat().join(" | ")}`).join("\n"),
  },
  ban: { label: "not to be written", help: "One a line: phrases that are not used.", hint: "at this moment in time", value: lines, text: (says) => (Array.isArray(says) ? says : Object.keys(says)).join("\n") },
  once: {
    label: "spelt out at first mention",
    help: "One a line: short form = long form. The long form must stand at the first mention.",
    hint: "NGO = non-governmental organisation",
    value: (text) => Object.fromEntries(lines(text).map(pair).map(([short, long]) => [short, several(long)])),
    text: (says) => (Array.isArray(says) ? says : Object.entries(says).map(([short, long]) => `${short} = ${[long].flat().join(" | ")}`)).join("\n"),
  },
  consistent: {
    label: "one spelling in a story",
    help: "One group a line, with commas: either is right, but a story keeps to one.",
    hint: "adviser, advisor",
    value: (text) => lines(text).map((line) => line.split(",").map((one) => one.trim()).filter(Boolean)),
    text: (says) => says.map((group) => group.join(", ")).join("\n"),
  },
  limit: {
    label: "how long, how often",
    help: "Three lines: of (words, characters or sentences), per (headline, sentence, paragraph, lead or story), most.",
    hint: "of = words\nper = headline\nmost = 10",
    value: (text) => Object.fromEntries(lines(text).map(pair).map(([key, value]) => [key, /^\d+$/.test(value) ? Number(value) : value])),
    text: (says) => Object.entries(says).map(([key, value]) => `${key} = ${value}`).join("\n"),
  },
  form: { label: "dates, numbers, money and the like", help: "The name of a form.", hint: "percent", value: (text) => text.trim(), text: String },
  headline: { label: "capitals in headlines", help: "sentence or title: which words of a headline have a capital.", hint: "sentence", value: (text) => text.trim(), text: String },
  pattern: { label: "a regular expression", help: "A regular expression, for what nothing else can say.", hint: "\\bvery unique\\b", value: (text) => text.trim(), text: String },
};

export class HouseDesk {
  constructor(story) {
    this.story = story;
    this.files = [];
    this.rows = [];
    const on = (id, run, event = "click") => byId(id).addEventListener(event, run);
    on("pack", () => this.#browse(), "change");
    on("pack-find", () => this.#list(), "input");
    on("kind", () => this.#kind(), "change");
    on("draft", () => this.#changed(), "input");
    on("draft", (event) => event.preventDefault(), "submit");
    on("add-bad", () => this.#row({ bad: "", fixed: "" }, true));
    on("add-good", () => this.#row({ good: "" }, true));
    on("try-files", () => byId("try-input").click());
    on("try-input", (event) => this.#read([...event.target.files]), "change");
    on("save", () => this.#save());
    on("draft-new", () => this.#fill({}));
  }

  /** Is there anything to edit here? Shows the way to the view where there is. */
  async ready() {
    const { editable, packs, kinds, forms } = await api.get("packs");
    byId("tab-house").hidden = !editable;
    if (!editable) return;
    this.forms = forms;
    fill(byId("kind"), kinds.map((kind) => h("option", { value: kind.name }, `${kind.name}: ${KINDS[kind.name].label}`)));
    this.#packs(packs);
    this.#fill({});
  }

  #packs(packs, chosen = byId("pack").value) {
    fill(byId("pack"), packs.map((pack) => h("option", { value: pack.name, selected: pack.name === chosen }, `${pack.name} (${pack.entries})${pack.editable ? " · the desk’s" : ""}`)));
    fill(byId("desk-packs"), packs.filter((pack) => pack.editable).map((pack) => h("option", { value: pack.name })));
    byId("to-pack").value ||= packs.find((pack) => pack.editable)?.name ?? "desk";
    this.#browse();
  }

  async #browse() {
    const name = byId("pack").value;
    if (!name) return;
    const pack = await api.get(`packs/${name}`);
    if (name !== byId("pack").value) return;
    this.pack = pack;
    this.#list();
  }

  #list() {
    const wanted = byId("pack-find").value.trim().toLowerCase();
    const found = this.pack.entries.filter((one) => !wanted || JSON.stringify([one.id, one.says, one.reason]).toLowerCase().includes(wanted));
    byId("pack-count").textContent = `${found.length} of ${count(this.pack.entries.length, "entry", "entries")}`;
    fill(byId("pack-about"), this.pack.about, (this.pack.mistakes ?? []).map((one) => h("span", { class: "error" }, ` Line ${one.line}: ${one.message}`)));
    fill(byId("entries"), found.slice(0, MOST_SHOWN).map((one) => h("li", {},
      h("button", { type: "button", class: "entry", onclick: () => { this.#fill(one); byId("entry").focus(); } },
        h("b", {}, one.id), h("span", { class: "quiet" }, ` ${one.kind} `), h("span", { class: "gist" }, gist(one))),
      this.pack.editable ? null : h("button", { type: "button", class: "plain", onclick: () => rulebook.open(`${this.pack.name}/${one.id}`) }, "Page", h("span", { class: "unseen" }, ` of ${one.id}`)))));
  }

  /** Put an entry into the form. */
  #fill(one) {
    const kind = one.kind ?? "prefer";
    byId("entry").value = one.id ?? "";
    byId("kind").value = kind;
    byId("says").value = one.says === undefined ? "" : KINDS[kind].text(one.says);
    for (const key of ["message", "reason", "source", "url"]) byId(`draft-${key}`).value = one[key] ?? "";
    byId("draft-except").value = (one.except ?? []).join("\n");
    byId("draft-severity").value = one.severity ?? "warning";
    byId("draft-status").value = one.status ?? "published";
    for (const key of ["exact", "safe"]) byId(`draft-${key}`).checked = Boolean(one[key]);
    byId("draft-style").value = one.extras?.style ?? "";
    byId("draft-write").value = one.extras?.write ?? "";
    this.extras = one.extras ?? {};
    this.kindOf = kind;
    this.keep = { zones: one.zones, language: one.language };
    this.rows = [];
    fill(byId("examples"));
    for (const row of one.examples?.length ? one.examples : [{ bad: "", fixed: "" }, { good: "" }]) this.#row(row, false);
    this.#kind();
  }

  #kind() {
    const kind = KINDS[byId("kind").value];
    byId("says-help").textContent = byId("kind").value === "form" ? `One of: ${Object.keys(this.forms ?? {}).join(", ")}.` : kind.help;
    byId("says").placeholder = kind.hint;
    byId("says").rows = ["form", "headline", "pattern"].includes(byId("kind").value) ? 1 : 3;
    byId("style-field").hidden = byId("kind").value !== "form";
    byId("write-field").hidden = byId("kind").value !== "pattern";
    this.#changed();
  }

  #row(example, focus) {
    const isBad = "bad" in example;
    const number = this.rows.length + 1;
    const text = h("textarea", { rows: 1, value: isBad ? example.bad : example.good, id: `example-${number}`, placeholder: isBad ? "Her ⟦advisor⟧ quit." : "Her adviser quit." });
    const fixed = isBad ? h("input", { id: `fixed-${number}`, value: example.fixed ?? "", placeholder: "as mended (if it is to be tested)", "aria-label": `Wrong example ${number} as mended` }) : null;
    const result = h("p", { class: "result", id: `result-${number}` });
    const row = { isBad, text, fixed, result };
    const drop = h("button", { type: "button", class: "plain", onclick: () => { this.rows.splice(this.rows.indexOf(row), 1); item.remove(); this.#changed(); } }, "Remove", h("span", { class: "unseen" }, ` example ${number}`));
    const item = h("li", { class: isBad ? "bad" : "good" }, h("label", { for: text.id }, isBad ? "Wrong" : "Right"), text, fixed, drop, result);
    this.rows.push(row);
    byId("examples").append(item);
    if (focus) text.focus();
    this.#changed();
  }

  /** The entry as the form has it. */
  #entry() {
    const kind = byId("kind").value;
    const value = (key) => byId(`draft-${key}`).value.trim();
    const examples = this.rows.filter((row) => row.text.value.trim()).map((row) => (row.isBad
      ? { bad: row.text.value.trim(), ...(row.fixed.value.trim() ? { fixed: row.fixed.value.trim() } : {}) }
      : { good: row.text.value.trim() }));
    const extras = kind === this.kindOf ? { ...this.extras } : {};
    if (kind === "form" && value("style")) extras.style = value("style");
    if (kind === "pattern" && byId("draft-write").value) extras.write = byId("draft-write").value;
    return prune({
      [kind]: KINDS[kind].value(byId("says").value), ...extras, except: lines(value("except")), message: value("message"), reason: value("reason"),
      source: value("source"), url: value("url"), severity: value("severity") === "warning" ? "" : value("severity"),
      status: value("status") === "published" ? "" : value("status"), exact: byId("draft-exact").checked, safe: byId("draft-safe").checked,
      ...this.keep, examples,
    });
  }

  #changed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#try(), WAIT);
  }

  #stories() {
    return [{ name: "the story at hand", text: this.story.text }, ...this.files].filter((one) => one.text.trim());
  }

  async #read(files) {
    for (const file of files) {
      try {
        const { stories } = await api.read(file);
        this.files.push(...stories.filter((one) => one.text).map((one) => ({ name: one.part ? `${file.name} (${one.part})` : file.name, text: one.text })));
      } catch (error) {
        say(`${file.name}: ${error.message}`);
      }
    }
    this.#try();
  }

  async #try() {
    if (!byId("says").value.trim()) {
      fill(byId("draft-told"), h("p", { class: "quiet" }, "Say what the rule is about, and its examples run as you type."));
      fill(byId("hits"));
      fill(byId("yaml"));
      byId("save").disabled = true;
      return;
    }
    this.asking?.abort();
    const asking = (this.asking = new AbortController());
    const body = { pack: byId("to-pack").value || "desk", entry: byId("entry").value || "draft", style: this.#entry(), stories: this.#stories() };
    try {
      const answer = await api.post("packs/test", body, asking.signal);
      if (asking === this.asking) this.#told(answer);
    } catch (error) {
      if (error.name !== "AbortError") this.#mistaken(error);
    }
  }

  #told({ mistakes, examples, hits, yaml }) {
    const wrong = new Set(mistakes.map((one) => one.line));
    fill(byId("yaml"), yaml.trimEnd().split("\n").map((line, number) => h("span", { class: wrong.has(number + 1) ? "line wrong" : "line" }, `${line}\n`)));
    const rows = this.rows.filter((row) => row.text.value.trim());
    for (const row of this.rows) fill(row.result);
    examples.forEach((one, number) => rows[number] && fill(rows[number].result, h("span", { class: one.ok ? "ok" : "error" }, one.ok ? (rows[number].isBad ? "✓ found, as it should be" : "✓ left alone, as it should be") : `✗ ${one.message}`)));
    fill(byId("draft-told"), mistakes.length
      ? h("ul", { class: "mistakes" }, mistakes.map((one) => h("li", { class: "error" }, one.line ? `Line ${one.line}, column ${one.column}: ` : "", one.message)))
      : h("p", { class: "ok" }, `✓ ${count(examples.length, "example holds", "examples hold")}.`));
    const total = hits.reduce((sum, one) => sum + one.found.length, 0);
    fill(byId("hits"),
      h("p", {}, h("b", {}, count(total, "hit")), ` in ${count(hits.length, "story", "stories")}.`),
      hits.filter((one) => one.found.length).map((one) => h("section", {}, h("h4", {}, one.name), h("ul", {}, one.found.map((hit) =>
        h("li", {}, `${hit.before}`, h("mark", {}, hit.seen), `${hit.after} `, h("span", { class: "quiet" }, hit.message)))))));
    byId("save").disabled = Boolean(mistakes.length);
  }

  #mistaken(error) {
    const mistakes = error.said?.mistakes ?? [];
    fill(byId("draft-told"), h("p", { class: "error", role: "alert" }, error.message), h("ul", {}, mistakes.map((one) => h("li", { class: "error" }, one.line ? `Line ${one.line}, column ${one.column}: ` : "", one.message))));
  }

  async #save() {
    const [pack, entry] = [byId("to-pack").value.trim(), byId("entry").value.trim()];
    const lacking = [["to-pack", pack], ["entry", entry], ["draft-reason", byId("draft-reason").value.trim()]].find(([, value]) => !value);
    if (lacking) {
      fill(byId("draft-told"), h("p", { class: "error", role: "alert" }, { "to-pack": "Name the pack to save it to.", entry: "Give the rule a name.", "draft-reason": "Say why: a rule is saved with its reason." }[lacking[0]]));
      return byId(lacking[0]).focus();
    }
    try {
      const answer = await api.put(`packs/${pack}/${entry}`, { style: this.#entry() });
      fill(byId("draft-told"), h("p", { class: "ok", role: "status" }, `✓ ${answer.replaced ? "Changed" : "Added"} ${pack}/${entry} in ${answer.file}, line ${answer.line}.`));
      this.#packs((await api.get("packs")).packs, pack);
    } catch (error) {
      this.#mistaken(error);
    }
  }
}

function prune(entry) {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== "" && value !== false && value !== undefined && value !== null && !(Array.isArray(value) && !value.length)));
}

function gist(one) {
  const text = KINDS[one.kind].text(one.says).split("\n").join("; ");
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}
