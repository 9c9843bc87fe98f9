/** Who is quoted, on quotations of a newspaper that one reader labelled by file and offsets. */
import { annotatedTexts } from "./annotated.ts";
import { labelsOf, type QuotationLabel, withTexts } from "./labels.ts";
import { measureOf, noteError, notMeasured, type Section } from "./measure.ts";

const title = "Quotations";

interface Answer extends QuotationLabel {
  readonly said: string | null;
}

/** Precision and recall of the speakers of quotations. */
export async function scoreQuotations(texts: string): Promise<Section> {
  const labelled = withTexts(texts, labelsOf<QuotationLabel>("quotations"));
  if (labelled.length === 0) return notMeasured(title, "the texts of docs/labels/quotations.jsonl are not there");
  const wholes = new Map(labelled.map(({ label, text }) => [label.file, text]));
  const files = [...wholes.keys()];
  const found = await annotatedTexts([...wholes.values()]);
  const answers = labelled.map(({ label }): Answer => {
    const { mentions = [], speeches = [] } = found[files.indexOf(label.file)] ?? {};
    const quotation = mentions.find(
      ({ kind, start, end }) => kind === "quotation" && start === label.start && end === label.end,
    );
    // Words of one's own in a passage of reported speech are no quotation of oneself.
    const passage = speeches.find(
      ({ attribution, start, end }) => attribution.rule === "reported" && start <= label.start && label.end <= end,
    );
    return { ...label, said: quotation?.quotedPerson ?? passage?.speaker?.name ?? null };
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
      `${labelled.length} quotations of ${files.length} files, labelled by one reader. What stands in a passage of reported speech is given to its speaker.`,
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
