/** Reports to congresses: from the text and its year alone, who delivered each. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPage } from "../../src/pipeline.ts";
import { corpora, needsCorpora } from "../needs.ts";
import { lexicon } from "../pages/read-text.ts";

interface Report {
  readonly year?: string | null;
  readonly congress?: string;
  readonly content: string;
}

interface GoldReport {
  readonly key: string;
  readonly speaker: string;
}

function readLines<T>(path: string): readonly T[] {
  const lines = readFileSync(join(corpora, path), "utf8").split("\n");
  // The files are described in their READMEs; a record of another shape fails the comparison below.
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as T);
}

/** Key → the names that the report is given to, with the rules. */
function speakersIn(file: string, keyOf: (report: Report) => string | undefined): [string, (string | undefined)[]][] {
  return readLines<Report>(`corpora/work-reports/${file}`).flatMap((report): [string, (string | undefined)[]][] => {
    const key = keyOf(report);
    if (key === undefined) return [];
    const meta = report.year ? { date: report.year } : {};
    const document = { id: key, file: key, text: report.content, encoding: "utf-8" as const, sha256: "", meta };
    const { attributions } = readPage(document, lexicon).value;
    return [[key, attributions.flatMap(({ speakers }) => speakers.map(({ name }) => name ?? undefined))]];
  });
}

test(
  "no report is given to a wrong person, and three in five from 1978 on are given to the right one",
  needsCorpora(),
  () => {
    const read = new Map([
      ...speakersIn("central.jsonl", ({ year }) => (year ? `GWR ${year}` : undefined)),
      ...speakersIn("party-congress.jsonl", ({ congress }) => (congress === undefined ? undefined : `CPC ${congress}`)),
    ]);
    const gold = readLines<GoldReport>("gold/report-speakers.jsonl").filter(({ key }) => read.has(key));
    const answers = gold.map(({ key, speaker }) => ({ key, speaker, given: read.get(key) ?? [] }));
    const wrong = answers.filter(({ speaker, given }) => given.some((name) => name !== speaker));
    expect(wrong).toEqual([]);
    // The twelfth congress met in 1982.
    const recent = answers.filter(({ key }) => Number(key.slice(4)) >= (key.startsWith("GWR") ? 1978 : 12));
    const answered = recent.filter(({ given }) => given.length > 0);
    console.log(
      `report speakers: ${answered.length} of ${recent.length} from 1978 on answered, ${wrong.length} of ${answers.length} wrong`,
    );
    expect(answered.length).toBeGreaterThanOrEqual(0.6 * recent.length);
  },
);
