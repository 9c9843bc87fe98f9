/** A comparison as one HTML page: no scripts, nothing from elsewhere, every text escaped. */
import type { Passage } from "./collated-text.ts";
import type { CollatedFormulation, CollatedParagraph, Collation, Edit } from "./collation.ts";
import { pageStyle } from "./page-style.ts";
import { type CollationWords, type Language, noteOf } from "./words.ts";

/** The whole page: formulations, lists and numbers in tables, then both texts side by side. */
export function collationPage(collation: Collation, words: CollationWords, language: Language): string {
  const { a, b, summary, lists, numbers, paragraphs } = collation;
  const ordered = lists.filter(({ kind }) => kind === "reordered");
  const other = lists.filter(({ kind }) => kind === "changed");
  return [
    "<!doctype html>",
    `<html lang="${language === "zh" ? "zh-Hans" : "en"}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(`${words.title}: ${a} / ${b}`)}</title><style>${pageStyle}</style></head><body>`,
    `<h1>${escaped(words.title)}</h1>`,
    `<p>A ${escaped(a)}<br>B ${escaped(b)}</p><p>${escaped(words.share(summary))}</p>`,
    ...(summary.littleAligns ? [`<p class="note">${escaped(words.littleAligns)}</p>`] : []),
    ...(["added", "dropped", "changed", "moved"] as const).map((kind) => formulationTable(collation, kind, words)),
    changeTable(words.reordered, ordered),
    changeTable(words.otherItems, other),
    changeTable(words.numbers, numbers),
    `<h2>${escaped(words.paragraphList)}</h2><table class="texts" lang="zh-Hans"><thead><tr><th>A</th><th>B</th></tr></thead><tbody>`,
    ...paragraphs.map((paragraph) => paragraphRow(paragraph, words)),
    "</tbody></table></body></html>",
    "",
  ].join("\n");
}

/** Text as it may stand in HTML, also within an attribute. */
export function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/gu, (character) => entities[character] ?? character); // “<b>”
}

function formulationTable(
  { formulations }: Collation,
  kind: CollatedFormulation["kind"],
  words: CollationWords,
): string {
  const rows = formulations.filter((each) => each.kind === kind);
  if (rows.length === 0) return "";
  const cells = rows.map(({ name, countA, countB, changes }) => {
    const told = changes.map((each) => changeText(each.a, each.b)).join("<br>");
    return `<tr><td lang="zh-Hans">${escaped(name)}</td><td>${countA} → ${countB}</td><td lang="zh-Hans">${told}</td></tr>`;
  });
  return `<h2>${escaped(words.formulations[kind])} (${rows.length})</h2><table>${cells.join("\n")}</table>`;
}

function changeTable(title: string, changes: readonly { readonly a: Passage; readonly b: Passage }[]): string {
  if (changes.length === 0) return "";
  const rows = changes.map(({ a, b }) => `<tr><td lang="zh-Hans">${changeText(a, b)}</td></tr>`);
  return `<h2>${escaped(title)} (${changes.length})</h2><table>${rows.join("\n")}</table>`;
}

function changeText(a: Passage, b: Passage): string {
  return `<del>${escaped(a.text)}</del> → <ins>${escaped(b.text)}</ins>`;
}

function paragraphRow({ kind, edits }: CollatedParagraph, words: CollationWords): string {
  const side = (which: "a" | "b") => edits.map((edit) => marked(edit, which, words)).join("");
  return `<tr class="${kind}" title="${escaped(words.paragraphs[kind])}"><td>${side("a")}</td><td>${side("b")}</td></tr>`;
}

/** An edit as one side shows it; what stands in another paragraph of that side is not shown there. */
function marked(edit: Edit, side: "a" | "b", words: CollationWords): string {
  const passage = edit[side];
  if (passage === undefined || edit.elsewhere === side) return "";
  const inner = edit.edits?.map((each) => marked(each, side, words)).join("") ?? escaped(passage.text);
  switch (edit.kind) {
    case "same":
      return inner;
    case "added":
    case "dropped":
    case "changed":
      return side === "a" ? `<del>${inner}</del>` : `<ins>${inner}</ins>`;
    case "moved":
    case "regrouped":
    case "echoed": {
      const other = side === "a" ? edit.b : edit.a;
      const note = `${noteOf(edit, words)} ${other?.start ?? ""}`;
      return `<span class="moved" title="${escaped(note)}">${inner}</span>`;
    }
  }
}
