/**
 * Writes the invented corpus and what is true of it: sample/corpus/*.txt and sample/truth.json. Run with
 * `npx tsx sample/generate.ts`; the same seed gives the same bytes. It knows nothing of how tifa reads.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Random, seededRandom } from "../graph/measure/random.ts";
import { type Bank, happens, pick, readBank } from "./bank.ts";
import { leader, type Official, officials } from "./cast.ts";
import { composeSpeech, composeStatement } from "./compose.ts";
import { type Layout, type Printed, printPage } from "./pages.ts";
import { type PlannedPage, plan } from "./plan.ts";

/** One speech as it truly is; `official` is null where title and byline are lost. */
export interface TrueSpeech {
  readonly order: number;
  readonly official: string | null;
  readonly byline: string | null;
  readonly title: string | null;
  readonly form: Printed["form"];
  /** `<file>#<order>` of the speech that this one reprints. */
  readonly copyOf?: string;
}

/** What is true of one page of the sample: a row of `truth.json`. */
export interface TruePage {
  readonly file: string;
  readonly date: string;
  readonly layout: Layout;
  readonly speeches: readonly TrueSpeech[];
}

/** What the corpus holds. `ratio` 5 or 3: said so many times as often; 0: never said. `speeches` are full ones. */
export interface Truth {
  readonly note: string;
  readonly leader: string;
  readonly officials: readonly {
    readonly key: string;
    readonly name: string;
    readonly posts: readonly { readonly from: string; readonly byline: string }[];
  }[];
  readonly planted: readonly {
    readonly official: string;
    readonly theme: string;
    readonly ratio: number;
    readonly speeches: number;
  }[];
  readonly pages: readonly TruePage[];
}

/** A speech with the place it was first printed at, so that it can be printed again. */
export interface Delivered extends Printed {
  readonly official: Official;
  readonly place: string;
  readonly copyOf?: string;
}

/** `texts` are the pages by file name, `delivered` the speeches as they were before print, in the order of `truth`. */
export interface Sample {
  readonly texts: ReadonlyMap<string, string>;
  readonly delivered: readonly Delivered[];
  readonly truth: Truth;
}

/** The whole corpus; `folder` holds the bank of phrases. */
export function generate(seed: number, folder: string): Sample {
  const random = seededRandom(seed);
  const bank = readBank(folder);
  const texts = new Map<string, string>();
  const pages: TruePage[] = [];
  const delivered: Delivered[] = [];
  let earlier: readonly Delivered[] = [];
  for (const page of plan(random)) {
    const file = fileOf(page, texts);
    const speeches = write(page, file, earlier, bank, random);
    texts.set(file, printPage(page.layout, mastheadOf(page, bank, random), speeches, random(2 ** 20)));
    pages.push({
      file,
      date: page.date,
      layout: page.layout,
      speeches: speeches.map(truthOf),
    });
    delivered.push(...speeches);
    if (page.layout === "titled") earlier = speeches;
  }
  return {
    texts,
    delivered,
    truth: { note: "虚构样本 · invented data", leader, officials: cast(), planted: planted(pages), pages },
  };
}

/** New speeches, now and then one that the last page already had, and in dumps now and then one without a byline. */
function write(
  page: PlannedPage,
  file: string,
  earlier: readonly Delivered[],
  bank: Bank,
  random: Random,
): readonly Delivered[] {
  const { layout, quarter, speakers } = page;
  const lostAt = layout === "dump" && happens(0.6, random) ? 1 + random(speakers.length - 2) : -1;
  const fresh = speakers.map((official, at) => {
    const form = formOf(layout, at, speakers.length);
    const { title, paragraphs } =
      form === "quote"
        ? { title: "", paragraphs: [composeStatement(official, quarter, bank, random)] }
        : composeSpeech(official, quarter, bank, random);
    const byline = bylineOf(official, quarter);
    const place = `${file}#${at + 1}`;
    return { official, name: official.name, byline, title, paragraphs, form, lost: at === lostAt, place };
  });
  const again = earlier.find(({ official, copyOf }) => copyOf === undefined && !speakers.includes(official));
  if (layout !== "titled" || again === undefined || !happens(0.2, random)) return fresh;
  const isExact = happens(0.4, random);
  const paragraphs = isExact ? again.paragraphs : [...again.paragraphs.slice(0, -1), pick(bank("closing"), random)];
  return [...fresh, { ...again, paragraphs, place: `${file}#${fresh.length + 1}`, copyOf: again.place }];
}

/** A page of signed articles ends with two statements. */
function formOf(layout: Layout, at: number, speakers: number): Printed["form"] {
  if (layout === "quotes" || (layout === "signed" && at >= speakers - 2)) return "quote";
  return layout === "signed" ? "article" : "speech";
}

function bylineOf({ posts }: Official, quarter: number): string {
  return posts.findLast(({ from }) => from <= quarter)?.byline ?? "";
}

/** As the newspapers of the corpora are named: date, page, article. */
function fileOf({ date }: PlannedPage, texts: ReadonlyMap<string, string>): string {
  const day = date.replaceAll("-", "");
  const first = `${day}-07-01.txt`;
  return texts.has(first) ? `${day}-08-01.txt` : first;
}

function mastheadOf({ date }: PlannedPage, bank: Bank, random: Random) {
  const headline = `${pick(bank("title", "people"), random)} ${pick(bank("title", "party"), random)}`;
  return {
    headline,
    date,
    event: pick(bank("event"), random),
    place: pick(bank("place"), random),
    hasNote: happens(0.5, random),
  };
}

function truthOf({ official, byline, title, form, lost, copyOf }: Delivered, at: number): TrueSpeech {
  return {
    order: at + 1,
    official: lost ? null : official.key,
    byline: lost ? null : byline,
    title: lost || title === "" ? null : title,
    form,
    ...(copyOf === undefined ? {} : { copyOf }),
  };
}

function cast(): Truth["officials"] {
  return officials.map(({ key, name, posts }) => ({
    key,
    name,
    posts: posts.map(({ from, byline }) => ({ from: `${2019 + Math.floor(from / 4)}-Q${(from % 4) + 1}`, byline })),
  }));
}

function planted(pages: readonly TruePage[]): Truth["planted"] {
  const full = pages
    .flatMap(({ speeches }) => speeches)
    .filter(({ form, copyOf }) => form !== "quote" && copyOf === undefined);
  return officials.flatMap(({ key, planted: own }) =>
    own.map((plant) => ({ official: key, ...plant, speeches: full.filter(({ official }) => official === key).length })),
  );
}

/** Writes the pages into a folder that is not there yet. */
export function writePages(texts: Sample["texts"], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of texts) writeFileSync(join(folder, file), text);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { texts, truth } = generate(2026, import.meta.dirname);
  const folder = join(import.meta.dirname, "corpus");
  rmSync(folder, { recursive: true, force: true });
  writePages(texts, folder);
  writeFileSync(join(import.meta.dirname, "truth.json"), `${JSON.stringify(truth, null, 2)}\n`);
}
