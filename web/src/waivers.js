/** Findings that the desk lets pass, each with a reason: kept while the tab is open, and handed out as a file. */
import { download } from "./dom.js";

const KEPT = "wirelint-waived";

export class Waivers {
  constructor() {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "[]");
    this.kept = new Map(kept.map((one) => [one.key, one]));
  }

  has = (key) => this.kept.has(key);

  add({ key, rule, text, message }, reason) {
    this.kept.set(key, { key, rule, text, message, reason });
    this.#save();
  }

  remove(key) {
    this.kept.delete(key);
    this.#save();
  }

  /** A waiver file, as `wirelint check` reads it beside the copy. */
  download(name) {
    const lines = [...this.kept.values()].map(
      (one) => `  - rule: ${one.rule}\n    text: ${JSON.stringify(one.text)}\n    reason: ${JSON.stringify(one.reason)}\n`,
    );
    download(`${name}.waivers.yaml`, "application/yaml", `version: 2\nwaivers:\n${lines.join("")}`);
  }

  #save() {
    sessionStorage.setItem(KEPT, JSON.stringify([...this.kept.values()]));
  }
}
