/** What holds of one page in all its dresses. */
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { byCodeUnit } from "../../src/base/order.ts";
import { gbOf } from "../gb18030.ts";
import { tries } from "../soak.ts";
import { builtStore, freshFolder, removeFolder } from "./built-store.ts";
import { columns, type InventedSpeech, inventedSpeeches, paragraphs } from "./invented-page.ts";
import { lexicon, readBytes, readText, speakersOf, speechesOf } from "./read-text.ts";

const layouts: readonly (readonly [name: string, layOut: (speeches: readonly InventedSpeech[]) => string])[] = [
  ["in narrow columns", columns],
  ["with bylines before", (speeches) => paragraphs(speeches, "before")],
  ["with bylines behind", (speeches) => paragraphs(speeches, "after")],
];

/** Character → a radical that looks the same and takes its place in broken fonts. */
const radicalOf = new Map([...lexicon.radicals].map(([radical, character]) => [character, radical]));

type Dress = readonly [name: string, dress: (text: string) => Uint8Array];
const utf8 = (text: string) => Buffer.from(text);
const dresses: readonly Dress[] = [
  ["GB18030", gbOf],
  ["a byte order mark", (text) => utf8(`\uFEFF${text}`)],
  ["CRLF", (text) => utf8(text.replaceAll("\n", "\r\n"))],
  ["CR", (text) => utf8(text.replaceAll("\n", "\r"))],
  ["no-break spaces", (text) => utf8(text.replaceAll(" ", "\u00A0\u00A0"))],
  ["ideographic spaces", (text) => utf8(text.replaceAll(" ", "\u3000"))],
  ["radicals", (text) => utf8([...text].map((character) => radicalOf.get(character) ?? character).join(""))],
];

describe.each(layouts)("a page %s", (_, layOut) => {
  const page = layOut(inventedSpeeches);

  test("has its four speeches, word for word", () => {
    expect(speechesOf(readText(page)).map(({ title, text }) => ({ title, text }))).toEqual(
      inventedSpeeches.map(({ title, paragraphs: lines }) => ({ title, text: lines.join("\n") })),
    );
  });

  test.each(dresses)("is the same page in %s", (_name, dress) => {
    expect(speechesOf(readBytes(dress(page)))).toEqual(speechesOf(readText(page)));
  });

  test.each(inventedSpeeches.map(({ name }, i) => [name, i] as const))(
    "without the byline of %s gives his words to nobody and changes no other speech",
    (name, lost) => {
      const unsigned = inventedSpeeches.map((speech, i) => (i === lost ? { ...speech, posts: undefined } : speech));
      const signed = (speeches: ReturnType<typeof speechesOf>) =>
        speeches.filter(({ speakers }) => speakers.length > 0);
      const others = signed(speechesOf(readText(page))).filter(({ speakers }) => speakers[0]?.name !== name);
      expect(signed(speechesOf(readText(layOut(unsigned))))).toEqual(others);
    },
  );

  test("names its speakers in whatever order they speak", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...inventedSpeeches], { minLength: 3 }), (speeches) => {
        expect(speakersOf(readText(layOut(speeches)))).toEqual(speeches.map(({ name }) => name));
      }),
      tries(10, 300),
    );
  });
});

describe("documents under other names, so that they come in another order", () => {
  const folders: string[] = [];
  afterAll(() => folders.forEach(removeFolder));

  /** Persons and their institutions of a build. */
  async function persons(pages: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const folder = freshFolder();
    folders.push(folder);
    const { nodes, relationships } = await builtStore(folder, pages);
    const people = nodes
      .filter(({ label }) => label === "Person")
      .map(({ id, properties }) => `${id} ${properties["keys"]}`);
    const posts = relationships.filter(({ type }) => type === "HOLDS").map(({ from, to }) => `${from} in ${to}`);
    return [...people, ...posts].sort(byCodeUnit);
  }

  test("give the same persons with the same ids", async () => {
    const namesake = inventedSpeeches.map((speech, i) => ({
      ...speech,
      posts: ["松溪县考古所研究员", "青屿银行总裁", "望海大学教授", "松溪县副县长"][i],
    }));
    const [first, second] = [columns(inventedSpeeches), paragraphs(namesake, "before")];
    const one = await persons({ "a.txt": first, "b.txt": second });
    const other = await persons({ "y.txt": second, "z.txt": first });
    expect(one.length).toBeGreaterThan(10);
    expect(other).toEqual(one);
  });
});
