/**
 * style-mod for a page whose policy allows no style but its own files': CodeMirror's rules go into one constructed
 * style sheet, which is a value of the script and no mark-up, where style-mod would write a <style> element.
 */
import { StyleModule } from "../node_modules/style-mod/src/style-mod.js";

const sheets = new WeakMap();

StyleModule.mount = (root, modules) => {
  const place = root.adoptedStyleSheets ? root : root.ownerDocument;
  const kept = sheets.get(place) ?? { sheet: new CSSStyleSheet(), modules: [] };
  const wanted = [modules].flat();
  const missing = wanted.some((module) => !kept.modules.includes(module));
  if (!sheets.has(place)) {
    place.adoptedStyleSheets = [kept.sheet, ...place.adoptedStyleSheets];
    sheets.set(place, kept);
  }
  if (!missing) return;
  kept.modules = [...kept.modules.filter((module) => !wanted.includes(module)), ...wanted];
  kept.sheet.replaceSync(kept.modules.map((module) => module.getRules()).join("\n"));
};

export { StyleModule };
