/** Who is quoted, on quotations of a newspaper that one reader labelled by file and offsets. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { home } from "../../src/lexicon/home.ts";
import { mentionsOf } from "./annotated.ts";
import { recordsAt } from "./gold.ts";
import { measureOf, noteError, notMeasured, type Section } from "./measure.ts";

const title = "Quotations";

interface Label {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** As the page names him; null where it names nobody. */
  readonly speaker: string | null;
}

interface Answer extends Label {
  readonly said: string | null;
}

/** Precision and recall of the speakers of quotations. */
export async function scoreQuotations(texts: string): Promise<Section> {
  const labels = recordsAt<Label>(join(home, "test", "quality", "quotations.jsonl"));
  const folder = join(texts, "corpora", "people-daily");
  if (labels === undefined) return notMeasured(title, "there are no labels for whose words stand in quotation marks");
  if (!existsSync(folder)) return notMeasured(title, "corpora/people-daily is not there");
  const files = [...new Set(labels.map(({ file }) => file))];
  const found = await mentionsOf(files.map((file) => readFileSync(join(folder, file), "utf8").replace(/^\uFEFF/u, ""))); // a byte order mark
  const answers = labels.map((label): Answer => {
    const quotation = found[files.indexOf(label.file)]?.find(
      ({ kind, start, end }) => kind === "quotation" && start === label.start && end === label.end,
    );
    return { ...label, said: quotation?.quotedPerson ?? null };
  });
  const errors = new Map<string, string[]>();
  for (const answer of answers) {
    const place = `${answer.file} ${answer.start}`;
    if (answer.said !== null && !isRight(answer)) noteError(errors, "given to a wrong person", place);
    if (answer.said === null && answer.speaker !== null) noteError(errors, "given to nobody", place);
  }
  return {
    title,
    text: [
      `${labels.length} quotations of ${files.length} files, labelled by one reader (\`test/quality/quotations.jsonl\`: file, offsets, name).`,
    ],
    measures: [
      measureOf(
        "right of the answered (precision)",
        answers.filter(({ said }) => said !== null),
        isRight,
      ),
      measureOf(
        "right of those with a named speaker (recall)",
        answers.filter(({ speaker }) => speaker !== null),
        isRight,
      ),
    ],
    errors,
  };
}

/** 汉松 is 戈兰·汉松. */
function isRight({ said, speaker }: Answer): boolean {
  if (said === null || speaker === null) return false;
  return said === speaker || speaker.endsWith(`·${said}`) || said.endsWith(`·${speaker}`);
}
