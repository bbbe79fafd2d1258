/** The list of findings: by family, with counts; the one that is shown has its reasons and remedies below it. */
import { byId, fill, h } from "./dom.js";
import { byFamily } from "./findings.js";
import * as rulebook from "./rulebook.js";

const SIGNS = { error: "E", warning: "W", info: "I", hint: "H" };
const LONGEST = 64;

/**
 * Show findings. `on`: pick(finding), jump(finding, place), fix(finding, fix), waive(finding, reason), unwaive(key).
 */
export function render({ findings, waived, shown, hidden, on }) {
  const list = byId("findings");
  const focused = list.contains(document.activeElement) ? document.activeElement.closest(".finding")?.querySelector(".head").dataset.key : null;
  const visible = findings.filter((one) => !hidden.has(one.severity));
  fill(list, byFamily(visible).map(([family, members]) => group(family, members, shown, on)), passed(waived, on));
  if (focused) list.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

function group(family, members, shown, on) {
  const id = `family-${family}`;
  return h("section", { "aria-labelledby": id },
    h("h3", { id }, family, " ", h("span", { class: "number" }, String(members.length))),
    h("ul", {}, members.map((one) => item(one, shown === one.key, on))),
  );
}

function item(one, isShown, on) {
  return h("li", { class: `finding ${one.severity}${isShown ? " open" : ""}` },
    h("button", {
      type: "button", class: "head", "aria-expanded": String(isShown), "data-key": one.key,
      onclick: () => on.pick(isShown ? null : one), onkeydown: step,
    }, sign(one), h("span", { class: "message" }, one.message)),
    isShown ? details(one, on) : null,
  );
}

const sign = (one) => h("span", { class: `sign ${one.severity}`, title: one.severity }, SIGNS[one.severity], h("span", { class: "unseen" }, ` ${one.severity}: `));

/** The arrow keys walk from finding to finding. */
function step(event) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  const heads = [...byId("findings").querySelectorAll(".head")];
  heads[heads.indexOf(event.currentTarget) + by]?.focus();
}

function details(one, on) {
  const why = h("p", { class: "why" });
  rulebook.rule(one.rule).then((rule) => fill(why, `${rule.summary}.`), () => {});
  return h("div", { class: "details" },
    why,
    one.related.length ? h("ul", { class: "places" }, h("li", {}, jump("Here", one, one, on), " ", quote(one.text)),
      one.related.map((place) => h("li", {}, jump("There", one, place, on), " ", place.message))) : null,
    h("div", { class: "actions" },
      one.fixes.map((fix) => h("button", { type: "button", class: fix.safe ? "main" : "", "data-fix": one.key, onclick: () => on.fix(one, fix) }, label(fix))),
      h("button", { type: "button", class: "plain", onclick: () => on.jump(one, one) }, "Go to the text"),
      h("button", { type: "button", class: "plain", onclick: (event) => waive(event, one, on) }, "Let it pass …"),
      h("button", { type: "button", class: "plain rule", onclick: () => rulebook.open(one.rule) }, one.rule),
    ),
  );
}

const jump = (name, one, place, on) => h("button", { type: "button", class: "jump", onclick: () => on.jump(one, place) }, name);

const quote = (text) => `“${text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text}”`;

/** What a fix does: its title, and the words that it writes where they are few. */
export function label(fix) {
  const [only, more] = fix.changes;
  const written = only?.insert.trim();
  if (more || !written || written.length > 40 || fix.title.includes(written)) return fix.title;
  return `${fix.title}: ${written}`;
}

function waive(event, one, on) {
  const box = event.currentTarget.closest(".details");
  const old = box.querySelector("form");
  if (old) return old.remove();
  const reason = h("input", { id: "reason", required: true, maxLength: 200, autocomplete: "off" });
  const form = h("form", { class: "waive", onkeydown: (pressed) => pressed.key === "Escape" && close(), onsubmit: (sent) => { sent.preventDefault(); on.waive(one, reason.value.trim()); } },
    h("label", { for: "reason" }, "Why may it stand?"), reason,
    h("button", { type: "submit", class: "main" }, "Let it pass"));
  const close = () => { form.remove(); box.closest(".finding").querySelector(".head").focus(); };
  box.append(form);
  reason.focus();
}

function passed(waived, on) {
  if (!waived.length) return null;
  return h("section", { "aria-labelledby": "family-waived", class: "waived" },
    h("h3", { id: "family-waived" }, "let pass ", h("span", { class: "number" }, String(waived.length))),
    h("ul", {}, waived.map((one) => h("li", { class: "passed" },
      h("p", {}, quote(one.text), " ", h("span", { class: "quiet" }, `${one.rule}: ${one.reason}`)),
      h("button", { type: "button", class: "plain", onclick: () => on.unwaive(one.key) }, "Take back", h("span", { class: "unseen" }, ` ${one.rule}`))))),
    h("button", { type: "button", class: "plain", onclick: on.waivers }, "Download as a waiver file"));
}

/** The numbers of the head: findings by severity, each a switch that hides them. */
export function tally(findings, hidden, toggle) {
  fill(byId("tally"), ["error", "warning", "info", "hint"].map((severity) => {
    const number = findings.filter((one) => one.severity === severity).length;
    return h("button", {
      type: "button", class: `count ${severity}`, "aria-pressed": String(!hidden.has(severity)), disabled: !number,
      onclick: () => toggle(severity),
    }, h("b", {}, String(number)), ` ${severity}${number === 1 ? "" : "s"}`.replace("infos", "info"));
  }));
}

/** The words at the foot: length and how hard it is to read. */
export function figures(stats) {
  if (!stats) return fill(byId("figures"));
  const level = stats.scores.ari < 9 ? "easy" : stats.scores.ari < 13 ? "plain" : stats.scores.ari < 16 ? "demanding" : "hard";
  const told = [
    [stats.words.toLocaleString("en"), stats.words === 1 ? "word" : "words", ""],
    [stats.sentences.toLocaleString("en"), stats.sentences === 1 ? "sentence" : "sentences", `${stats.average} words on average`],
    [String(stats.lead), "words in the lead", stats.lead > 35 ? "long" : ""],
    [`${Math.round(stats.quoted > 1 ? stats.quoted : 100 * stats.quoted)}%`, "quoted", ""],
    [stats.scores.ari.toFixed(1), "reading grade", `${level}; LIX ${Math.round(stats.scores.lix)}`],
  ];
  fill(byId("figures"),
    told.map(([number, name, more]) => h("span", { class: "figure" }, h("b", {}, number), ` ${name}`, more ? h("span", { class: "quiet" }, ` (${more})`) : null)));
}
