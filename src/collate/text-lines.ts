/** A comparison as lines for a terminal: formulations first, then lists and numbers, then the paragraphs that differ. */
import type { Passage } from "./collated-text.ts";
import type { CollatedFormulation, CollatedParagraph, Collation, Edit } from "./collation.ts";
import { type CollationWords, noteOf } from "./words.ts";

/** All lines. In paragraphs [-dropped-], {+added+}, and moved words between ‹ ›. */
export function textLines(collation: Collation, words: CollationWords): readonly string[] {
  const { a, b, summary, lists, numbers, paragraphs } = collation;
  if (paragraphs.every(({ kind }) => kind === "same")) return [`A ${a}`, `B ${b}`, words.nothing];
  return [
    `A ${a}`,
    `B ${b}`,
    words.share(summary),
    ...(summary.littleAligns ? [words.littleAligns] : []),
    ...(["added", "dropped", "changed", "moved"] as const).flatMap((kind) => formulationLines(collation, kind, words)),
    ...group(
      words.reordered,
      lists
        .filter(({ kind }) => kind === "reordered")
        .map((list) => `${place(list.a, list.b)} ${change(list.a, list.b)}`),
    ),
    ...group(
      words.otherItems,
      lists
        .filter(({ kind }) => kind === "changed")
        .map(({ a: before, b: after, added, dropped }) =>
          [place(before, after), ...dropped.map((item) => `-${item}`), ...added.map((item) => `+${item}`)].join(" "),
        ),
    ),
    ...group(
      words.numbers,
      numbers.map((number) => `${place(number.a, number.b)} ${change(number.a, number.b)}`),
    ),
    ...group(
      words.paragraphList,
      paragraphs.filter(({ kind }) => kind !== "same").map((paragraph) => paragraphLine(paragraph, words)),
    ),
  ];
}

function group(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", `${title} (${lines.length})`, ...lines.map((line) => `  ${line}`)];
}

function formulationLines(
  { formulations }: Collation,
  kind: CollatedFormulation["kind"],
  words: CollationWords,
): readonly string[] {
  const lines = formulations
    .filter((each) => each.kind === kind)
    .map(({ name, a, b, changes, countA, countB }) => {
      const counts = `${countA} → ${countB}`;
      if (kind !== "changed") return `${place(a[0], b[0])} ${name}  ${counts}`;
      const told = changes.map((each) => `${place(each.a, each.b)} ${change(each.a, each.b)}`);
      return `${name}  ${counts}: ${told.join("; ")}`;
    });
  return group(words.formulations[kind], lines);
}

/** Offsets in the two files, “-” where it stands in one only. */
function place(a: Passage | undefined, b: Passage | undefined): string {
  return `${a?.start ?? "-"}/${b?.start ?? "-"}`;
}

function change(a: Passage, b: Passage): string {
  return `${plain(a.text)} → ${plain(b.text)}`;
}

/** In one line. */
function plain(text: string): string {
  return text.replace(/\s*\n\s*/gu, ""); // “财政\n政策”
}

function paragraphLine({ kind, a, b, edits }: CollatedParagraph, words: CollationWords): string {
  return `${place(a, b)} ${words.paragraphs[kind]}: ${edits.map((edit) => marked(edit, words)).join("")}`;
}

function marked(edit: Edit, words: CollationWords): string {
  const [before, after] = [plain(edit.a?.text ?? ""), plain(edit.b?.text ?? "")];
  switch (edit.kind) {
    case "same":
      return after;
    case "added":
      return `{+${after}+}`;
    case "dropped":
      return `[-${before}-]`;
    case "changed":
      return `[-${before}-]{+${after}+}`;
    case "moved":
    case "regrouped":
    case "echoed": {
      const note = noteOf(edit, words);
      const inner = edit.edits?.map((each) => marked(each, words)).join("") ?? after;
      return `‹${note} ${place(edit.a, edit.b)} ${inner}›`;
    }
  }
}
