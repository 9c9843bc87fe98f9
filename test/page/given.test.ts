/** Speakers whom a table or --meta names. */
import { describe, expect, test } from "vitest";
import type { GivenSpeaker } from "../../src/base/records.ts";
import { readPage } from "../../src/pipeline.ts";
import { lexicon, speechesOf } from "../pages/read-text.ts";

const tide = "潮水退去的时候，渔港才露出它的骨头。我们在松溪工作了二十年，看着防波堤一寸一寸长高，心里踏实。";
const lamp = "灯塔不说话，却比谁都守信用。青屿的船员说，看见灯就看见了家，这句话我记了一辈子，今天说给大家听。";

const mayor: GivenSpeaker = { name: "程望舒", position: "青屿市市长" };

function given(text: string, ...speakers: readonly GivenSpeaker[]) {
  const meta = { given: speakers };
  const document = { id: "page.txt", file: "page.txt", text, encoding: "utf-8" as const, sha256: "", meta };
  const { value, notes } = readPage(document, lexicon);
  return {
    notes: notes.map(({ rule }) => rule),
    speeches: speechesOf(value).map(({ text: words, speakers: people }, i) => ({
      words,
      rule: value.attributions[i]?.rule,
      evidence: value.attributions[i]?.evidence !== null,
      people: people.map(({ name, positions }) =>
        [name, ...positions.map(({ institution, title }) => `${institution ?? ""}${title ?? ""}`)].join(" "),
      ),
    })),
  };
}

describe("a given speaker", () => {
  test("has all paragraphs of a text that names nobody, with the post as a byline has it", () => {
    expect(given(`${tide}\n${lamp}`, mayor)).toEqual({
      notes: [],
      speeches: [{ words: `${tide}\n${lamp}`, rule: "given", evidence: true, people: ["程望舒 青屿市市长"] }],
    });
  });

  test("has them without the title above", () => {
    const { speeches } = given(`渔港的早晨\n\n　　${tide}\n　　${lamp}`, mayor);
    expect(speeches.map(({ words }) => words)).toEqual([`${tide}\n${lamp}`]);
  });

  test("has a speech that the page signs with the same name, which may tell the post", () => {
    const { speeches, notes } = given(`渔港的早晨\n青屿市市长　程望舒\n　　${tide}\n　　${lamp}`, { name: "程望舒" });
    expect(notes).toEqual([]);
    expect(speeches).toMatchObject([{ words: `${tide}\n${lamp}`, rule: "given", people: ["程望舒 青屿市市长"] }]);
  });

  test("outranks another name on the page, which is told", () => {
    const { speeches, notes } = given(`渔港的早晨\n松溪县委书记　贺兰亭\n　　${tide}\n　　${lamp}`, mayor);
    expect(notes).toEqual(["page-given-differs"]);
    expect(speeches).toMatchObject([{ rule: "given", people: ["程望舒 青屿市市长"] }]);
  });

  test("of a page of several has the own words there, and the others keep theirs", () => {
    const page = `渔港的早晨\n青屿市市长　程望舒\n　　${tide}\n\n海上的灯\n松溪县委书记　贺兰亭\n　　${lamp}`;
    expect(given(page, { name: "贺兰亭" }).speeches.map(({ rule, people }) => [people[0], rule])).toEqual([
      ["程望舒 青屿市市长", expect.not.stringMatching(/^given$/u)],
      ["贺兰亭 松溪县委书记", "given"],
    ]);
  });

  test("keeps a post that no byline could have as it is written", () => {
    const { speeches } = given(`${tide}\n${lamp}`, { name: "程望舒", position: "（见上）", institution: "青屿灯塔" });
    expect(speeches[0]?.people).toEqual(["程望舒 青屿灯塔（见上）"]);
  });
});
