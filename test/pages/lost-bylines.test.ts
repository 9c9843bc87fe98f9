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
  /** The other signed speeches are what they were. */
  readonly othersStand: boolean;
  /** The words are a speech by themselves, as before, of nobody, or of whom their own note still names. */
  readonly isOwnSpeech: boolean;
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
    return [
      {
        place: `${file} speech ${i + 1}`,
        othersStand: JSON.stringify(signed(now).filter((other) => other !== own)) === JSON.stringify(others),
        // One note gives its author's Chinese name, so that it signs without the name under the title.
        isOwnSpeech: own?.speakers.every(({ name }) => rest.includes(`中文名为${name}`)) === true,
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

  test("leaves all other speeches as they were", () => {
    expect(losses.length).toBeGreaterThan(90);
    expect(losses.filter(({ othersStand }) => !othersStand).map(({ place }) => place)).toEqual([]);
  });

  test("leaves a speech of nobody", () => {
    expect(losses.filter(({ isOwnSpeech }) => !isOwnSpeech).map(({ place }) => place)).toEqual([]);
  });
});
