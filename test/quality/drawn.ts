/** Attributions drawn by a seed and read by two readers, each by himself. */
import { krippendorffAlpha } from "../../graph/measure/krippendorff.ts";
import { groupBy } from "../../src/audit/group.ts";
import type { SpeechRecord } from "../../src/base/records.ts";
import { buildRecords } from "./built.ts";
import { type DrawnLabel, labelsOf, withTexts } from "./labels.ts";
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
  const draws = [...groupBy(answers, ({ draw }) => draw)];
  return {
    title,
    text: [
      `${labelled.length} speeches, as many from either corpus, were drawn by a seed in proportion to forms and years. Two readers (language models, each by itself and without tifa's answer) said whose words they are. Right is what both say. ${labelled.length - answers.length} of them are cut otherwise since the draw and not counted. ` +
        draws.map(([draw, drawn]) => `Krippendorff's α of the readers, ${draw}: ${alphaOf(drawn)}.`).join(" "),
      `The readers also marked stretches that hold words of somebody else or of the reporter: ${answers.filter(({ cut }) => cut !== undefined).length} of ${answers.length}.`,
    ],
    measures: draws.flatMap(([draw, drawn]) => [
      measureOf(`right, ${draw}`, drawn, isRight),
      measureOf(
        `right, of those that tifa gives to somebody, ${draw}`,
        drawn.filter(({ ours }) => ours !== nobody),
        isRight,
      ),
      measureOf(`the readers agree, ${draw}`, drawn, ({ readers: [first, second] }) => first === second),
      measureOf(`holds no words of another, ${draw}`, drawn, ({ cut }) => cut === undefined),
    ]),
    errors: errorsOf(answers),
  };
}

const nobody = "-";

function answerOf({ file, start, end }: DrawnLabel, speeches: readonly SpeechRecord[]): string | undefined {
  const speech = speeches.find((one) => one.document === file && one.start === start && one.end === end);
  return speech === undefined ? undefined : speech.speakers.map(({ name }) => name).join("、") || nobody;
}

function isRight({ ours, readers }: Answer): boolean {
  return readers.every((said) => said === ours);
}

function alphaOf(answers: readonly Answer[]): string {
  return krippendorffAlpha(answers.map(({ readers }) => readers))?.toFixed(3) ?? "undefined, nothing varies";
}

function errorsOf(answers: readonly Answer[]): ReadonlyMap<string, readonly string[]> {
  const errors = new Map<string, string[]>();
  for (const answer of answers) {
    const { file, start, ours, readers } = answer;
    if (isRight(answer)) continue;
    const cause = ours === nobody ? "given to nobody" : "given to another";
    noteError(errors, readers[0] === readers[1] ? cause : "the readers differ", `${file} ${start}`);
  }
  return errors;
}
