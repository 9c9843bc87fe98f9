/** On real pages: whichever byline is lost, nobody else is given the words. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { corpora, needsCorpora } from "../needs.ts";
import { type ReadSpeech, readBytes, readText, speechesOf } from "./read-text.ts";

/** What becomes of a page when one byline is taken away. */
interface Loss {
  /** Page and speech, for a person to look at. */
  readonly place: string;
  /** No signed speech holds the words, but one that their own note still signs. */
  readonly isNobodys: boolean;
  /** How many of the other signed speeches are what they were, and how many there were. */
  readonly standing: number;
  readonly others: number;
}

const signed = (speeches: readonly ReadSpeech[]) => speeches.filter(({ speakers }) => speakers.length > 0);

/** Takes away the byline of every signed speech of a page in turn. */
function lossesOf(file: string): readonly Loss[] {
  const page = readBytes(readFileSync(join(corpora, file)));
  const { repaired, speeches: segmented } = page.segmented;
  const lines = repaired.document.text.split("\n");
  const speeches = speechesOf(page);
  return speeches.flatMap((speech, i): Loss[] => {
    const block = repaired.blocks.find(({ start }) => start === segmented[i]?.byline?.start);
    if (block === undefined || speech.speakers.length === 0) return [];
    const rest = lines.toSpliced(block.firstLine - 1, block.lastLine - block.firstLine + 1).join("\n");
    const now = speechesOf(readText(rest));
    const others = signed(speeches).filter((other) => other !== speech);
    const own = now.find(({ text }) => text === speech.text);
    // One note gives its author's Chinese name, so that it signs without the name under the title.
    const signsItself = own?.speakers.some(({ name }) => rest.includes(`中文名为${name}`)) === true;
    const opening = speech.text.slice(0, 30);
    const claimed = signed(now).filter(({ text }) => text.includes(opening));
    const isOther = (one: ReadSpeech) => others.some((other) => JSON.stringify(other) === JSON.stringify(one));
    return [
      {
        place: `${file} speech ${i + 1}`,
        isNobodys: claimed.length === 0 || signsItself,
        standing: signed(now).filter(isOther).length,
        others: others.length,
      },
    ];
  });
}

describe("a byline lost from a real page", needsCorpora(), () => {
  let losses: readonly Loss[];
  beforeAll(() => {
    const gold = readFileSync(join(corpora, "gold", "pages.jsonl"), "utf8")
      .trim()
      .split("\n");
    // Each line of the gold names its page.
    losses = gold.flatMap((line) => lossesOf((JSON.parse(line) as { readonly file: string }).file));
  });

  test("gives its words to nobody", () => {
    expect(losses.length).toBeGreaterThan(90);
    expect(losses.filter(({ isNobodys }) => !isNobodys).map(({ place }) => place)).toEqual([]);
  });

  test("leaves nearly all of the other speeches as they were", () => {
    const [standing, others] = [losses.map((loss) => loss.standing), losses.map((loss) => loss.others)].map((counts) =>
      counts.reduce((sum, count) => sum + count, 0),
    );
    console.log(`lost bylines: ${standing} of ${others} other speeches stand`);
    expect(standing).toBeGreaterThanOrEqual(0.95 * (others ?? 0));
  });
});
