/** Wordings that several formulations share: the date and the words around decide, and a doubt is nobody's. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { TifaError } from "../../src/base/errors.ts";
import { readConcepts } from "../../src/lexicon/concepts.ts";
import { findHits } from "../../src/spot/hits.ts";
import { createSpotLexicon } from "../../src/spot/spot-lexicon.ts";

const folder = mkdtempSync(join(tmpdir(), "tifa-senses-"));
afterAll(() => rmSync(folder, { recursive: true }));

const concept = (id: string, variants = "") =>
  `${id}\t${id}\t云江\tpolicy\t\t\t${variants}\t\t\t\t\t\t\t\t\t\t云江文件`;
const header =
  "id\tlabel\tfamily\tclass\tbroader\tmembers\tvariants\tnotAfter\tnotBefore\tchain\tfrom\tto\tsuccessor\ten\tenSource\tfirstSource\tsource";

function meantBy(senses: readonly string[], text: string, date?: string): readonly string[] {
  writeFileSync(
    join(folder, "concepts.tsv"),
    [header, concept("云江治水七条", "七条措施"), concept("云江兴林七条"), concept("七步走")].join("\n"),
  );
  writeFileSync(join(folder, "senses.tsv"), ["wording\tconcept\tfrom\tto\tnear\tsource", ...senses].join("\n"));
  const concepts = readConcepts([folder]);
  const lexicon = createSpotLexicon({ concepts, persons: new Map(), institutions: new Map() });
  return findHits(text, lexicon, date).map(({ sense }) => sense.name);
}

const water = "云江七条\t云江治水七条\t2021-03\t\t河流|水库\t云江文件";
const forest = "云江七条\t云江兴林七条\t\t\t山林\t云江文件";
const space = "七步走\t七步走\t\t2023\t乡村\t云江文件";

describe("a wording that two formulations share", () => {
  test("means the one whose words stand in its paragraph", () => {
    expect(meantBy([water, forest], "按照云江七条管好河流。", "2022-01-05")).toEqual(["云江治水七条"]);
    expect(meantBy([water, forest], "按照云江七条护好山林。", "2022-01-05")).toEqual(["云江兴林七条"]);
  });

  test("means nobody where both would do, where neither does, and where the word stands in another paragraph", () => {
    expect(meantBy([water, forest], "按照云江七条管好河流和山林。", "2022-01-05")).toEqual([]);
    expect(meantBy([water, forest], "要落实云江七条。", "2022-01-05")).toEqual([]);
    expect(meantBy([water, forest], "护好山林。\n要落实云江七条。", "2022-01-05")).toEqual([]);
  });

  test("means nothing before its first day; where the day is unknown the words around decide", () => {
    expect(meantBy([water], "按照云江七条管好河流。", "2021-02-28")).toEqual([]);
    expect(meantBy([water], "按照云江七条管好河流。", "2021-03-01")).toEqual(["云江治水七条"]);
    expect(meantBy([water], "按照云江七条管好河流。")).toEqual(["云江治水七条"]);
    expect(meantBy([space], "乡村发展分七步走。")).toEqual(["七步走"]);
    expect(meantBy(["七步走\t七步走\t\t2023\t\t云江文件"], "乡村发展分七步走。")).toEqual([]);
  });

  test("leaves the other wordings of its formulations as they are", () => {
    expect(meantBy([water, forest], "落实七条措施。")).toEqual(["云江治水七条"]);
  });
});

test("a label with a sense row means its formulation under that condition only", () => {
  expect(meantBy([space], "乡村发展分七步走。", "2023-12-31")).toEqual(["七步走"]);
  expect(meantBy([space], "登月分七步走。", "2023-12-31")).toEqual([]);
  expect(meantBy([space], "乡村发展分七步走。", "2024-01-01")).toEqual([]);
});

test("a row that cannot be right is refused", () => {
  expect(() => meantBy(["云江七条\t云江治水七条\t\t\t\t云江文件"], "")).toThrow(TifaError);
  expect(() => meantBy(["七条措施\t云江兴林七条\t\t\t山林\t云江文件"], "")).toThrow(/七条措施/u);
  expect(() => meantBy(["云江七条\t无此条\t\t\t山林\t云江文件"], "")).toThrow(/无此条/u);
});
