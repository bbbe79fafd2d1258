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

/** Findings by family, each family in the order of the text, the families by their gravest and then by number. */
export function byFamily(findings) {
  const families = Map.groupBy ? Map.groupBy(findings, (one) => one.family) : grouped(findings);
  const worst = (list) => Math.min(...list.map((one) => one.raw.severity));
  return [...families].sort(
    ([left, a], [right, b]) => worst(a) - worst(b) || b.length - a.length || left.localeCompare(right),
  );
}

function grouped(findings) {
  const families = new Map();
  for (const one of findings) families.set(one.family, [...(families.get(one.family) ?? []), one]);
  return families;
}
