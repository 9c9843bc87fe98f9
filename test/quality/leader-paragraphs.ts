/** `npm run quality:leaders -- DIR [--list] [--year 2023]`: of paragraphs that begin 习近平指出，… how many are given to that leader. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { type Lexicon, readLexicon } from "../../src/lexicon/lexicon.ts";
import { readPage } from "../../src/pipeline.ts";
import { givenIn } from "./readers.ts";

/** “央视网消息（新闻联播）：国家主席习近平在会见时指出，” */
const leaderParagraph =
  /^(?:央视网消息\s*(?:（新闻联播）)?[：:])?\s*(?:[\p{Script=Han}、]{0,30}?)(?<leader>习近平|李克强|李强(?!调)|栗战书|赵乐际|汪洋|王沪宁|韩正|蔡奇|丁薛祥|李希|王岐山)(?<between>[^。！？“”]{0,60}?)(?:指出|强调|表示|说)[，：:]/u;
/** `\r\n` */
const lineBreak = /\r?\n\r?/u;

interface Item {
  readonly date: string;
  readonly num: number;
  readonly text: string;
}

interface Missed {
  readonly place: string;
  readonly between: string;
  readonly cause: string;
  readonly paragraph: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: "boolean", default: false }, year: { type: "string", default: "" } },
});
const [folder] = positionals;
if (folder === undefined) throw new Error("name the folder with the items of the news by year: DIR");
const lexicon: Lexicon = readLexicon();
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".jsonl") && name.startsWith(values.year))
  .sort();
const all = files.map((name) => measure(join(folder, name)));
console.log(line("all", sum("paragraphs"), sum("given"), sum("others")));
for (const told of byLeader()) console.log(told);
if (values.list) for (const missed of all.flatMap(({ missing }) => missing)) print(missed);

function sum(what: "paragraphs" | "given" | "others"): number {
  return all.reduce((total, year) => total + year[what], 0);
}

/** Leaders with a hundred paragraphs, and how far each is from the mean of all, in points. */
function byLeader(): readonly string[] {
  const mean = (100 * sum("given")) / Math.max(1, sum("paragraphs"));
  const leaders = new Set(all.flatMap(({ leaders: own }) => [...own.keys()]));
  return [...leaders].flatMap((leader) => {
    const counts = all.map(({ leaders: own }) => own.get(leader) ?? { paragraphs: 0, given: 0 });
    const paragraphs = counts.reduce((total, each) => total + each.paragraphs, 0);
    const given = counts.reduce((total, each) => total + each.given, 0);
    const share = (100 * given) / Math.max(1, paragraphs);
    const from = `${share >= mean ? "+" : ""}${(share - mean).toFixed(1)}`;
    return paragraphs < 100 ? [] : [`  ${leader}  ${given} of ${paragraphs} (${share.toFixed(1)} %, ${from} points)`];
  });
}

function measure(path: string) {
  const counts = {
    paragraphs: 0,
    given: 0,
    others: 0,
    missing: [] as Missed[],
    leaders: new Map<string, { paragraphs: number; given: number }>(),
  };
  for (const row of readFileSync(path, "utf8").split("\n")) {
    if (row === "") continue;
    // The records of the corpus have these fields; its README says so.
    const item = JSON.parse(row) as Item;
    if (paragraphsOf(item.text).some(({ text }) => leaderParagraph.test(text))) count(item, counts);
  }
  console.log(line(basename(path, ".jsonl"), counts.paragraphs, counts.given, counts.others));
  return counts;
}

function line(name: string, paragraphs: number, given: number, others: number): string {
  const share = ((100 * given) / Math.max(1, paragraphs)).toFixed(1);
  return `  ${name.padEnd(5)} leader paragraphs ${paragraphs}  given ${given} (${share} %)  to another ${others}`;
}

/** The paragraphs with the place of each. */
function paragraphsOf(text: string): readonly { readonly start: number; readonly text: string }[] {
  let start = 0;
  return text.split(lineBreak).map((paragraph) => {
    start = text.indexOf(paragraph, start);
    return { start, text: paragraph };
  });
}

function count(item: Item, counts: ReturnType<typeof measure>): void {
  const { date, num, text } = item;
  const id = `${date}-${num}`;
  const document = { id, file: id, text, encoding: "utf-8" as const, sha256: "", meta: {} };
  const given = givenIn(readPage(document, lexicon).value).filter(({ rule }) => rule === "reported");
  for (const { start, text: paragraph } of paragraphsOf(text)) {
    const match = leaderParagraph.exec(paragraph.trim());
    if (match === null) continue;
    counts.paragraphs += 1;
    const at = start + paragraph.indexOf(match[0]) + match[0].length - 1;
    const passage = given.find((one) => one.start <= at && at < one.end);
    const isGiven = passage?.speaker === match.groups?.["leader"];
    const leader = match.groups?.["leader"] ?? "";
    const own = counts.leaders.get(leader) ?? { paragraphs: 0, given: 0 };
    counts.leaders.set(leader, { paragraphs: own.paragraphs + 1, given: own.given + (isGiven ? 1 : 0) });
    if (isGiven) counts.given += 1;
    else {
      if (passage !== undefined) counts.others += 1;
      const cause = passage === undefined ? "not given" : `given to ${passage.speaker}`;
      counts.missing.push({ place: id, between: match.groups?.["between"] ?? "", cause, paragraph });
    }
  }
}

function print({ place, between, cause, paragraph }: Missed): void {
  console.log(`  ${place}  ${cause}  [${between}]  ${paragraph.trim()}`);
}
