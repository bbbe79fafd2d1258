/** A rule's page: what it is for, what is wrong and right by it, and where it says so. */
import { get } from "./api.js";
import { byId, count, fill, h } from "./dom.js";

const known = new Map();
const FEW = 3;

/** What the server knows of a rule; asked once. */
export function rule(id) {
  if (!known.has(id)) {
    const asked = get(`rules/${id}`);
    asked.catch(() => known.delete(id));
    known.set(id, asked);
  }
  return known.get(id);
}

/** Open the page of a rule. */
export async function open(id) {
  const dialog = byId("rule");
  fill(byId("rule-name"), id);
  fill(byId("rule-page"), h("p", { class: "quiet" }, "One moment …"));
  if (!dialog.open) dialog.showModal();
  try {
    fill(byId("rule-page"), page(await rule(id)));
  } catch (error) {
    fill(byId("rule-page"), h("p", {}, error.message));
  }
}

function page(one) {
  const bad = one.examples.filter((example) => "bad" in example);
  const good = one.examples.filter((example) => "good" in example);
  return [
    h("p", { class: "summary" }, one.summary),
    h("p", { class: "facts" }, facts(one)),
    markdown(about(one.page)),
    h("h3", {}, "Wrong"),
    few(bad, wrong),
    h("h3", {}, "Right"),
    few(good, (example) => h("blockquote", { class: "example good" }, example.good.trim())),
    one.sources?.length ? [h("h3", {}, "Source"), h("ul", {}, one.sources.map((source) => h("li", {}, linked(source))))] : null,
    measured(one.page),
  ].flat(2);
}

function facts(one) {
  const severities = Object.entries(one.severity).map(([tier, severity]) => `${tier}: ${severity}`);
  return `${one.family} · ${severities.join(", ")} · ${one.presets.length ? `in ${one.presets.join(", ")}` : "off unless asked for"}`;
}

/** What a page of the manual says between its list of facts and its examples. */
function about(text) {
  const body = text.split(/^## /m)[0].split("\n").filter((line) => !/^(# |- (Family|Severity|Presets|Looks at|Languages|Source|Stage|Status|Fix)\b)/.test(line));
  return body.join("\n").trim().split(/\n{2,}/).slice(1).join("\n\n");
}

function measured(text) {
  const found = /^## Measured precision\n+([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(text);
  return found ? [h("h3", {}, "How often it is right"), markdown(found[1])] : null;
}

function few(list, make) {
  if (!list.length) return h("p", { class: "quiet" }, "No example yet.");
  const rest = list.slice(FEW);
  return [
    list.slice(0, FEW).map(make),
    rest.length ? h("details", {}, h("summary", {}, count(rest.length, "more example")), rest.map(make)) : null,
  ].flat(2);
}

function wrong(example) {
  const fixed = example.fixed ? h("span", { class: "fixed" }, h("span", { class: "arrow" }, "becomes "), example.fixed.trim()) : null;
  return h("blockquote", { class: "example bad" }, marked(example.bad.trim()), fixed);
}

/** Copy with its places in ⟦…⟧, these as marks; the other place of a conflict has its number before it. */
export function marked(text) {
  return text.split(/(⟦(?:\d+:)?[^⟧]*⟧)/).map((part) => {
    const place = /^⟦(\d+:)?([^⟧]*)⟧$/.exec(part);
    return place ? h("mark", { class: place[1] ? "other" : "" }, place[2] || "‸") : part;
  });
}

function linked(text) {
  return text.split(/(https?:\/\/[^\s)]+)/).map((part) =>
    /^https?:/.test(part) ? h("a", { href: part, target: "_blank", rel: "noreferrer" }, part) : part,
  );
}

/** The little Markdown that pages of rules have: paragraphs, lists, indented copy, `code`. */
function markdown(text) {
  return text.split(/\n{2,}/).filter((block) => block.trim()).map((block) => {
    if (/^\s*[-*] /.test(block)) return h("ul", {}, block.split(/\n(?=\s*[-*] )/).map((item) => h("li", {}, inline(item.replace(/^\s*[-*] /, "")))));
    if (/^ {4}/.test(block)) return h("blockquote", { class: "example" }, block.replace(/^ {4}/gm, ""));
    return h("p", {}, inline(block.replace(/\n/g, " ")));
  });
}

function inline(text) {
  return text
    .replace(/\[([^\]]+)\]\([^)]+\)/g, "$1")
    .split(/(`[^`]+`)/)
    .map((part) => (/^`.+`$/.test(part) ? h("code", {}, part.slice(1, -1)) : linked(part)))
    .flat();
}
