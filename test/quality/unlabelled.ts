/** Corpora that nobody has labelled: how much of them is answered, which is not how much of the answers is right. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Built, buildSpeeches } from "./built.ts";
import { measureOf, notMeasured, type Section } from "./measure.ts";

const unread =
  "The table says how many were answered, not how many of the answers are right; the draw above says that.";

/** All files of the newspaper. */
export async function countNewspaper(texts: string): Promise<Section> {
  const title = "Unlabelled: newspaper";
  const folder = join(texts, "corpora", "people-daily");
  if (!existsSync(folder)) return notMeasured(title, "corpora/people-daily is not there");
  const built = await buildSpeeches([folder]);
  const text = `${built.receipt.counts.documents} files, most of them reports without a byline of the kinds that tifa reads: ${built.speeches.length} speeches. ${unread}`;
  return { title, text: [text], ...countsOf(built) };
}

/** The evening news of all years. */
export async function countNews(texts: string): Promise<Section> {
  const title = "Unlabelled: 新闻联播";
  const folder = join(texts, "corpora", "xwlb");
  if (!existsSync(folder)) return notMeasured(title, "corpora/xwlb is not there");
  const built = await buildSpeeches([folder], "text=text,title=title,date=date,url=url");
  const text = `${built.receipt.counts.documents} items, most of which report and let nobody speak: ${built.speeches.length} speeches. ${unread}`;
  return { title, text: [text], ...countsOf(built) };
}

function countsOf({ speeches }: Built): Pick<Section, "isCensus" | "measures" | "errors"> {
  const rules = [...new Set(speeches.map(({ attribution }) => attribution.rule))].sort();
  return {
    isCensus: true,
    measures: [
      measureOf("speeches with a speaker", speeches, ({ speaker }) => speaker !== null),
      ...rules.map((rule) =>
        measureOf(`by the rule ${rule}`, speeches, ({ attribution }) => attribution.rule === rule),
      ),
    ],
    errors: new Map(),
  };
}
