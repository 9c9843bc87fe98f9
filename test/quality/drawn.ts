/** Attributions drawn by a seed and read by two readers, each by himself. */
import { krippendorffAlpha } from "../../graph/measure/krippendorff.ts";
import { groupBy } from "../../src/base/group.ts";
import type { SpeechRecord } from "../../src/base/records.ts";
import { buildRecords } from "./built.ts";
import { type DrawnLabel, type Labelled, labelsOf, withTexts } from "./labels.ts";
import { measureOf, noteError, notMeasured, type Section } from "./measure.ts";

const title = "Attributions drawn at random and read by two";

interface Answer extends DrawnLabel {
  /** Speakers joined by 、, `-` for nobody. */
  readonly ours: string;
}

/** How often both readers say what tifa says, and how often they say the same. */
export async function scoreDrawn(texts: string): Promise<Section> {
  const labelled = withTexts(texts, labelsOf<DrawnLabel>("attributions"));
  if (labelled.length === 0) return notMeasured(title, "the texts of docs/labels/attributions.jsonl are not there");
  const documents = [...new Map(labelled.map((one) => [one.label.file, one])).values()];
  const { speeches } = await buildRecords(
    documents.map(({ label: { file, date }, text }) => ({ id: file, title: "", date: date ?? "", text })),
  );
  // What is cut otherwise since the draw is asked no more.
  const answers = labelled.flatMap(({ label }): readonly Answer[] => {
    const ours = answerOf(label, speeches);
    return ours === undefined ? [] : [{ ...label, ours }];
  });
  const draws = [...groupBy(labelled, ({ label }) => label.draw)];
  return {
    title,
    text: [
      `${labelled.length} speeches, as many from either corpus, were drawn by a seed in proportion to forms and years. Two readers (language models, each by itself and without tifa's answer) said whose words they are. Right is what both say. Some of what they found wrong was mended after the draw, so that the lines about today say less. ` +
        draws.map(([draw, drawn]) => `Krippendorff's α of the readers, ${draw}: ${alphaOf(drawn)}.`).join(" "),
      `${labelled.length - answers.length} of them are cut otherwise today and not counted there. A reader marked ${labelled.filter(({ label }) => label.cut !== undefined).length} of ${labelled.length} as holding words of somebody else, of the reporter or of the editor.`,
    ],
    measures: draws.flatMap(([draw, drawn]) => {
      const labels = drawn.map(({ label }) => label);
      const today = answers.filter((answer) => answer.draw === draw);
      return [
        measureOf(`right on the day of the draw, ${draw}`, labels, ({ then, readers }) => isRight(then, readers)),
        measureOf(
          `right on that day, of those given to somebody, ${draw}`,
          labels.filter(({ then }) => then !== nobody),
          ({ then, readers }) => isRight(then, readers),
        ),
        measureOf(`right today, ${draw}`, today, ({ ours, readers }) => isRight(ours, readers)),
        measureOf(`the readers agree, ${draw}`, labels, ({ readers: [first, second] }) => first === second),
        measureOf(`holds no words of another, ${draw}`, labels, ({ cut }) => cut === undefined),
      ];
    }),
    errors: errorsOf(answers),
  };
}

const nobody = "-";

function answerOf({ file, start, end }: DrawnLabel, speeches: readonly SpeechRecord[]): string | undefined {
  const speech = speeches.find((one) => one.document === file && one.start === start && one.end === end);
  return speech === undefined ? undefined : speech.speakers.map(({ name }) => name).join("、") || nobody;
}

function isRight(answer: string, readers: readonly string[]): boolean {
  return readers.every((said) => said === answer);
}

function alphaOf(drawn: readonly Labelled<DrawnLabel>[]): string {
  return krippendorffAlpha(drawn.map(({ label }) => label.readers))?.toFixed(3) ?? "undefined, nothing varies";
}

function errorsOf(answers: readonly Answer[]): ReadonlyMap<string, readonly string[]> {
  const errors = new Map<string, string[]>();
  for (const answer of answers) {
    const { file, start, ours, readers } = answer;
    if (isRight(ours, readers)) continue;
    const cause = ours === nobody ? "given to nobody" : "given to another";
    noteError(errors, readers[0] === readers[1] ? cause : "the readers differ", `${file} ${start}`);
  }
  return errors;
}
