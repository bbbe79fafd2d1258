/** Findings: where they stand in the text at hand, and what their parts are called. */

export const SEVERITIES = { 1: "error", 2: "warning", 3: "info", 4: "hint" };

/** The offset of a position of the API (line and UTF-16 unit, from zero) in a document of CodeMirror. */
export function offsetOf(doc, { line, character }) {
  if (line >= doc.lines) return doc.length;
  const found = doc.line(line + 1);
  return Math.min(found.from + character, found.to);
}

/** The span of a range of the API. */
export const spanOf = (doc, range) => ({ from: offsetOf(doc, range.start), to: offsetOf(doc, range.end) });

/** A diagnostic of the API as the page works with it. */
export function finding(doc, one) {
  const { from, to } = spanOf(doc, one.range);
  return {
    from,
    to,
    key: one.data.fingerprint,
    rule: one.code,
    family: one.data.family,
    severity: SEVERITIES[one.severity],
    message: one.message,
    text: doc.sliceString(from, to),
    related: one.relatedInformation.map((other) => ({ ...spanOf(doc, other.location.range), message: other.message })),
    fixes: one.data.fixes.map((fix) => ({
      title: fix.title,
      safe: fix.safe,
      changes: fix.edits.map((edit) => ({ ...spanOf(doc, edit.range), insert: edit.newText })),
    })),
    raw: one,
  };
}

const FAMILIES = ["wirelint", "damage", "repetition", "consistency", "legal", "reference", "attribution", "language", "clarity", "style", "layout"];

/** Findings by family, each in the order of the text; the families in one order, so that nothing jumps as one works. */
export function byFamily(findings) {
  const families = new Map();
  for (const one of findings) {
    if (!families.has(one.family)) families.set(one.family, []);
    families.get(one.family).push(one);
  }
  const rank = (family) => (FAMILIES.includes(family) ? FAMILIES.indexOf(family) : FAMILIES.length);
  return [...families].sort(([left], [right]) => rank(left) - rank(right) || left.localeCompare(right));
}
