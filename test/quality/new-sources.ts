/** Pages of a month and a source that no rule had seen when they were labelled, with pages on which nobody speaks. */
import { readLexicon } from "../../src/lexicon/lexicon.ts";
import { readPage } from "../../src/pipeline.ts";
import { measureOf, notMeasured, type Section } from "./measure.ts";
import { givenIn, judge, labelledPages } from "./readers.ts";

const names: Readonly<Record<string, string>> = {
  f: "Newspaper, February 2020",
  g: "Articles of a Party news site, 2020–2021",
  h: "Newspaper, February 2020, the half opened last",
  i: "Articles of a Party news site, the half opened last",
};

const sought =
  "half of them drawn at random and half sought for layouts that no label had, labelled by a reader (a language model) who saw no answer.";
const opened = "labelled by two readers (language models, each by itself) who saw no answer; what both say counts.";
const readers: Readonly<Record<string, string>> = { f: sought, g: sought, h: opened, i: opened };
const told =
  "Speeches, articles, quotations set off, reports and answers count; reports by journalists and news must go to nobody. The rules were mended while looking at these pages, so that the figures at the head of this page are the estimate, and not these.";

/** Cut and speaker over all labelled pages of the set, after mending; what is given where nobody speaks counts as wrong. */
export function scoreNewSource(texts: string, set: "f" | "g" | "h" | "i"): Section {
  const title = `${names[set]}, after mending`;
  const pages = labelledPages(texts).filter((page) => page.set === set);
  if (pages.length === 0) return notMeasured(title, "the texts of docs/labels/unseen-pages.jsonl are not there");
  const lexicon = readLexicon();
  const outcomes = pages.flatMap((page) => judge(page, givenIn(readPage(page.document, lexicon).value)));
  const labels = outcomes.filter(({ item }) => item !== undefined);
  const is = (verdict: string) => (outcome: (typeof outcomes)[number]) => outcome.verdict === verdict;
  return {
    title,
    text: [`${pages.length} pages, ${readers[set]} ${told}`],
    measures: [
      measureOf("cut right and given to the right speaker, or to nobody where nobody is named", labels, is("right")),
      measureOf("labels given to no wrong person", labels, (outcome) => outcome.verdict !== "wrong"),
      measureOf("pages on which nobody is given words who does not speak", pages, (page) =>
        outcomes.every((outcome) => outcome.page !== page || outcome.verdict !== "extra"),
      ),
    ],
    errors: new Map(),
  };
}
