/** All newspaper files at once: nothing here is labelled, so these are counts of what was answered, not of what is right. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildSpeeches } from "./built.ts";
import { measureOf, notMeasured, type Section } from "./measure.ts";

const title = "Unlabelled pages";

/** How much of the newspaper is answered, and by which rule. */
export async function countNewspaper(texts: string): Promise<Section> {
  const folder = join(texts, "corpora", "people-daily");
  if (!existsSync(folder)) return notMeasured(title, "corpora/people-daily is not there");
  const { receipt, speeches } = await buildSpeeches([folder]);
  const rules = [...new Set(speeches.map(({ attribution }) => attribution.rule))].sort();
  return {
    title,
    text: [
      `${receipt.counts.documents} newspaper files, most of them reports without a byline of the kinds that tifa reads: ${speeches.length} speeches. Nobody has labelled them; the table says how many were answered, not how many of the answers are right. \`tifa sample\` and \`tifa agree\` are for that.`,
    ],
    counted: "answered so",
    measures: [
      measureOf("speeches with a speaker", speeches, ({ speaker }) => speaker !== null),
      ...rules.map((rule) =>
        measureOf(`by the rule ${rule}`, speeches, ({ attribution }) => attribution.rule === rule),
      ),
    ],
    errors: new Map(),
  };
}
