/** Builds segmented pages by hand, and shows what was spotted as marks in the text. */
import { applyEdits } from "../../src/base/edits.ts";
import type { Form, Part, PartKind, SegmentedDocument, SpottedMention } from "../../src/base/records.ts";
import { readConcepts } from "../../src/lexicon/concepts.ts";
import { spot } from "../../src/spot/spot.ts";
import { createSpotLexicon, type SpotLexicon } from "../../src/spot/spot-lexicon.ts";

/** The built-in concepts, two leaders, one invented official, two institutions. */
export const lexicon: SpotLexicon = createSpotLexicon({
  concepts: readConcepts(),
  persons: new Map([
    ["习近平", "习近平"],
    ["邓小平", "邓小平"],
    ["林知远", "林知远"],
  ]),
  institutions: new Map([
    ["云江省委", "institution:云江省委"],
    ["云江省委宣传部", "institution:云江省委宣传部"],
    ["云江大学新发展理念研究中心", "institution:云江大学新发展理念研究中心"],
  ]),
});

/** A page of lines; all body lines are paragraphs of one speech. */
export function page(
  lines: readonly (readonly [kind: PartKind, line: string])[],
  form: Form = "speech",
): SegmentedDocument {
  const parts: Part[] = [];
  let text = "";
  for (const [kind, line] of lines) {
    parts.push({ kind, start: text.length, end: text.length + line.length, ...(kind === "body" ? { speech: 0 } : {}) });
    text += `${line}\n`;
  }
  const paragraphs = parts.filter(({ kind }) => kind === "body").map(({ start, end }) => ({ start, end }));
  const [first] = paragraphs;
  const speeches =
    first === undefined
      ? []
      : [
          {
            ...first,
            end: paragraphs.at(-1)?.end ?? first.end,
            order: 1,
            form,
            paragraphs,
            cue: "test",
          },
        ];
  const document = { id: "page", file: "page.txt", text, encoding: "utf-8" as const, sha256: "", meta: {} };
  const edited = applyEdits(text, []);
  return { repaired: { document, edited, shown: edited, blocks: [], layout: "paragraphs" }, parts, speeches };
}

/** The mentions of one body paragraph. */
export function mentionsOf(line: string, of: SpotLexicon = lexicon): readonly SpottedMention[] {
  return spot(page([["body", line]]), of).value;
}

/** The paragraph with a mark round every concept that is not contained: ⟦title:网络强国⟧; the speaker's own without word. */
export function marked(line: string, of: SpotLexicon = lexicon): string {
  return show(
    line,
    mentionsOf(line, of).filter(({ kind, contained }) => kind === "concept" && !contained),
  );
}

/** The text with marks; the mentions must not overlap. */
function show(text: string, mentions: readonly SpottedMention[]): string {
  let shown = "";
  let position = 0;
  for (const { start, end, voice } of mentions) {
    shown += `${text.slice(position, start)}⟦${voice === "speaker" ? "" : `${voice}:`}${text.slice(start, end)}⟧`;
    position = end;
  }
  return shown + text.slice(position);
}
