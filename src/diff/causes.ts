/** Why two stores can differ, as far as their receipts tell. */
import { byCodeUnit } from "../base/order.ts";
import type { Receipt } from "../store/directory/receipt.ts";

/** What the receipts differ in, in words, sorted; empty when only the program itself can have changed. */
export function causesOf(before: Receipt, after: Receipt): readonly string[] {
  const [old, now] = [flat(before.options), flat(after.options)];
  return [
    ...differences("text", before.inputs, after.inputs),
    ...differences("lexicon", before.lexicon, after.lexicon),
    // The only option that is a file, and the one that outranks every rule.
    ...(old["corrections"] === now["corrections"] ? [] : ["corrections"]),
    ...differences("option", { ...old, corrections: "" }, { ...now, corrections: "" }),
    ...differences("version", before.versions, after.versions),
  ];
}

/** One line for each name on which two records differ; many texts are one line with their number. */
function differences(
  kind: string,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .sort(byCodeUnit);
  if (kind === "text") return names.length === 0 ? [] : [`text of ${names.length} documents`];
  // A hash says nothing to a person; what is short is said.
  const value = (text = "none") => (text.length > 20 ? "" : text);
  return names.map((name) => {
    const [old, now] = [value(before[name]), value(after[name])];
    return old === "" || now === "" ? `${kind} ${name}` : `${kind} ${name}: ${old} → ${now}`;
  });
}

function flat(options: object): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, JSON.stringify(value)]));
}
