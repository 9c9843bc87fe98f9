/** Every row of the table of layouts reads its own invented page; another row comes from another folder. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { slice } from "../../src/base/span.ts";
import { createBylineReader } from "../../src/byline/read-byline.ts";
import { layouts, readLayout } from "../../src/page/layouts.ts";
import { type PageRules, pageRules, readUnits } from "../../src/page/page.ts";
import { repair } from "../../src/repair/repair.ts";
import { readMarked } from "../marked.ts";
import { lexicon } from "../pages/read-text.ts";

const home = join(import.meta.dirname, "layouts");
const own = join(import.meta.dirname, "own-layout");

/** Name, text and rule of each speech of a page. */
function read(text: string, rules: PageRules = pageRules): readonly (readonly [string, string, string])[] {
  const readByline = createBylineReader(lexicon.words, "2021-04-19");
  const document = { id: "page.txt", file: "page.txt", text, encoding: "utf-8", sha256: "", meta: {} } as const;
  const repaired = repair(document, { readByline, radicals: lexicon.radicals }).value;
  const { value } = readUnits(repaired, { readByline, odds: lexicon.running.odds }, rules);
  return value.segmented.speeches.map((speech, i) => [
    value.attributions[i]?.speakers[0]?.name ?? "",
    slice(repaired.edited.text, speech),
    speech.cue,
  ]);
}

/** Name and text of each mark of a fixture. */
function marked(path: string): { readonly text: string; readonly speeches: readonly (readonly [string, string])[] } {
  const { text, marks } = readMarked(readFileSync(path, "utf8"));
  return {
    text,
    speeches: marks.map(({ kind, start, end }) => [kind === "nobody" ? "" : kind, text.slice(start, end)]),
  };
}

describe("a layout", () => {
  test.each(readdirSync(home).map((file) => file.replace(".txt", "")))("%s reads its own page", (rule) => {
    const { text, speeches } = marked(join(home, `${rule}.txt`));
    const found = read(text);
    expect(found.map(([name, body]) => [name, body])).toEqual(speeches);
    expect(found.map(([, , cue]) => cue)).toContain(rule);
  });

  test("that stands in another folder is read by its row alone", () => {
    const { text, speeches } = marked(join(own, "page.txt"));
    const row = readLayout(readFileSync(join(own, "row.txt"), "utf8"));
    const rules = { ...pageRules, layouts: [...layouts, row] };
    expect(read(text, rules)).toEqual(speeches.map(([name, body]) => [name, body, row.rule]));
  });

  test("left out of the table leaves its page to the others or to nobody, never to a neighbour", () => {
    for (const file of readdirSync(home)) {
      const { text, speeches } = marked(join(home, file));
      const rules = { ...pageRules, layouts: layouts.filter(({ rule }) => `${rule}.txt` !== file) };
      for (const [name, body, cue] of read(text, rules)) {
        // Sentences of news about the speech are the speaker's, and none of the speech.
        if (cue === "reported") continue;
        const [owner = ""] = speeches.find(([, words]) => words.includes(body) || body.includes(words)) ?? [];
        expect([name === owner || name === "", file, name, body]).toEqual([true, file, name, body]);
      }
    }
  });
});
