/** The seed page through the real stages before spot. Its text never enters the repository. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SegmentedDocument, SpottedMention } from "../../src/base/records.ts";
import { createBylineReader } from "../../src/byline/read-byline.ts";
import { readBylineWords } from "../../src/lexicon/byline-words.ts";
import { readConcepts } from "../../src/lexicon/concepts.ts";
import { builtIn } from "../../src/lexicon/home.ts";
import { readInstitutions } from "../../src/lexicon/institutions.ts";
import { readLeaders } from "../../src/lexicon/leaders.ts";
import { readLexicon } from "../../src/lexicon/lexicon.ts";
import { readTable } from "../../src/lexicon/table.ts";
import { readUnits } from "../../src/page/page.ts";
import { repair } from "../../src/repair/repair.ts";
import { spot } from "../../src/spot/spot.ts";
import { createSpotLexicon } from "../../src/spot/spot-lexicon.ts";

export interface SpottedPage {
  readonly page: SegmentedDocument;
  readonly mentions: readonly SpottedMention[];
}

/** Reads, repairs, segments and spots the seed page below `folder`. */
export function spotSeed(folder: string): SpottedPage {
  const [name = ""] = readdirSync(join(folder, "seed"));
  const text = readFileSync(join(folder, "seed", name), "utf8");
  const document = { id: "seed", file: name, text, encoding: "utf-8" as const, sha256: "", meta: {} };
  const institutions = new Map(
    readInstitutions().flatMap(({ name: full, aliases }) =>
      [full, ...aliases].map((surface) => [surface, `institution:${full}`] as const),
    ),
  );
  const readByline = createBylineReader(readBylineWords([...institutions.keys()]), "2021-04-20");
  const radicals = readTable(builtIn("radicals.tsv"), ["radical", "ideograph"]);
  const repaired = repair(document, {
    readByline,
    radicals: new Map(radicals.map(({ cells }) => [cells.radical, cells.ideograph])),
  });
  const page = readUnits(repaired.value, { readByline, odds: readLexicon().running.odds }).value.segmented;
  const persons = new Map(readLeaders().map(({ name: leader }) => [leader, leader]));
  const lexicon = createSpotLexicon({ concepts: readConcepts(), persons, institutions });
  return { page, mentions: spot(page, lexicon).value };
}
