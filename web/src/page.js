/** The desk page: its views, its look, and files that are dropped on it. */
import * as api from "./api.js";
import { CompareDesk } from "./compare.js";
import { byId, fill, h } from "./dom.js";
import { HouseDesk } from "./house.js";
import { StoryDesk } from "./story.js";

const VIEWS = ["story", "compare", "house"];
const LOOKS = ["auto", "light", "dark"];

const story = new StoryDesk();
const compare = new CompareDesk(story);
const house = new HouseDesk(story);
const desks = { compare, house };

function view(name) {
  const before = VIEWS.find((one) => !byId(one).hidden);
  if (before !== name) desks[before]?.leave?.();
  for (const one of VIEWS) {
    byId(one).hidden = one !== name;
    byId(`tab-${one}`).setAttribute("aria-selected", String(one === name));
    byId(`tab-${one}`).tabIndex = one === name ? 0 : -1;
  }
  document.body.dataset.view = name;
  desks[name]?.enter?.();
}

for (const name of VIEWS) {
  byId(`tab-${name}`).addEventListener("click", () => view(name));
  byId(`tab-${name}`).addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const tabs = VIEWS.filter((one) => !byId(`tab-${one}`).hidden);
    const next = tabs[(tabs.indexOf(name) + by + tabs.length) % tabs.length];
    byId(`tab-${next}`).focus();
    view(next);
  });
}

function look(name) {
  document.documentElement.dataset.look = name;
  byId("look").textContent = { auto: "Auto", light: "Light", dark: "Dark" }[name];
  byId("look").setAttribute("aria-label", `Colours: ${name}. Press for ${LOOKS[(LOOKS.indexOf(name) + 1) % 3]}`);
  localStorage.setItem("wirelint-look", name);
}

look(LOOKS.find((one) => one === localStorage.getItem("wirelint-look")) ?? "auto");
byId("look").addEventListener("click", () => look(LOOKS[(LOOKS.indexOf(document.documentElement.dataset.look) + 1) % 3]));

const isFile = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");

addEventListener("dragover", (event) => {
  if (!isFile(event)) return;
  event.preventDefault();
  document.body.classList.add("is-dropping");
}, true);
addEventListener("dragleave", (event) => event.relatedTarget || document.body.classList.remove("is-dropping"));
addEventListener("drop", (event) => {
  if (!isFile(event)) return;
  event.preventDefault();
  event.stopPropagation();
  document.body.classList.remove("is-dropping");
  const [file] = event.dataTransfer.files;
  if (!file) return;
  if (document.body.dataset.view === "compare" && !byId("compare-ask").hidden) compare.open(file);
  else {
    view("story");
    story.open(file);
  }
}, true);

byId("rule-close").addEventListener("click", () => byId("rule").close());
byId("help-open").addEventListener("click", () => byId("help").showModal());
byId("help-close").addEventListener("click", () => byId("help").close());
for (const dialog of document.querySelectorAll("dialog")) {
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
}

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target) || event.target.closest("button")) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && event.target.closest?.("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

async function begin() {
  const { presets } = await api.get("presets");
  fill(byId("preset"), h("option", { value: "" }, "desk’s own"), presets.map((name) => h("option", { value: name }, name)));
  byId("preset").value = localStorage.getItem("wirelint-preset") ?? "";
  if (byId("preset").selectedIndex < 0) byId("preset").selectedIndex = 0;
  byId("preset").addEventListener("change", () => localStorage.setItem("wirelint-preset", byId("preset").value));
  if (byId("preset").value) story.check();
  await house.ready();
}

view("story");
begin().catch((error) => { byId("state").textContent = error.message; });
