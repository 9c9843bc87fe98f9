/** Uses over all text, on invented records: unknown is not never, and nothing is silently empty. */
import { expect, test } from "vitest";
import { changesOf } from "../../src/ask/changes.ts";
import { networkOf } from "../../src/ask/nearest.ts";
import { quotesOf } from "../../src/ask/quotes.ts";
import type { UsesStore } from "../../src/ask/use.ts";
import { usesOf } from "../../src/ask/uses.ts";
import type { DocumentRecord, MentionRecord } from "../../src/base/records.ts";

const documents = ["2021-01-04", "2021-01-05", "2021-03-01"].map(
  (date): DocumentRecord => ({ id: date, file: date, date, chars: 1000, sha256: "", encoding: "utf-8" }),
);
const speech = {
  id: "2021-01-05@0",
  document: "2021-01-05",
  date: "2021-01-05",
  form: "reported" as const,
  title: null,
  speakers: [{ id: "person:陆听澜", name: "陆听澜", positions: [] }],
  attribution: { rule: "reported", confidence: 0.95, evidence: null },
  duplicateOf: null,
};
const store: UsesStore = {
  documents: new Map(documents.map((document) => [document.id, document])),
  speeches: new Map([[speech.id, speech]]),
  entities: new Map(),
  units: [],
};

function mention(document: string, more: Partial<MentionRecord> = {}): MentionRecord {
  return {
    id: `${document}/concept`,
    speech: null,
    document,
    kind: "concept",
    entity: "concept:渔火",
    name: "渔火",
    surface: "渔火",
    start: 0,
    end: 2,
    voice: "outside",
    quotedPerson: null,
    echoOf: null,
    contained: false,
    chained: false,
    repeated: false,
    rule: "concepts.tsv:1",
    paragraph: null,
    ...more,
  };
}

const said = mention("2021-01-05", { speech: speech.id, voice: "indirect", quotedPerson: "陆听澜", paragraph: 0 });

test("a month without text is unknown, one with text and no use is 0", () => {
  const { months, days, total } = usesOf(store, "concept:渔火", [mention("2021-01-04")], { to: "2021-04-30" });
  expect(days).toEqual({ from: "2021-01-04", to: "2021-03-01" });
  expect(total).toBe(1);
  expect(months.map(({ period, mentions, perThousand, chars }) => [period, mentions, perThousand, chars])).toEqual([
    ["2021-01", 1, 0.5, 2000],
    ["2021-02", null, null, 0],
    ["2021-03", 0, 0, 1000],
    ["2021-04", null, null, 0],
  ]);
  expect(months[0]).toMatchObject({ days: 2, daysWithout: 26 });
});

test("later text never changes an earlier month, nor who was first", () => {
  const early = usesOf(store, "concept:渔火", [said]);
  const later = usesOf(store, "concept:渔火", [said, mention("2021-03-01")]);
  expect(later.months[0]).toEqual(early.months[0]);
  expect(later.first).toEqual(early.first);
  expect(later.persons.map(({ person, series, mentions }) => [person, series, mentions])).toEqual([
    ["person:陆听澜", "reported", 1],
  ]);
});

test("what counts for somebody and what for nobody are told apart", () => {
  const { kinds, persons } = usesOf(store, "concept:渔火", [said, mention("2021-01-04", { voice: "heading" })]);
  expect(kinds).toEqual({ own: 0, reported: 1, quoted: 0, headings: 1, nobody: 0 });
  expect(persons[0]?.first).toMatchObject({ date: "2021-01-05", speakers: ["陆听澜"] });
});

test("an empty answer says why", () => {
  expect(usesOf(store, "concept:渔火", []).why).toMatch("stands nowhere in the text from 2021-01-04 to 2021-03-01");
  expect(quotesOf(store, [], "person:陆听澜").why).toMatch("no text quotes person:陆听澜");
  expect(networkOf({ ...store, emphasis: [] }, [], "own").why).toMatch("more texts would fill it");
});

test("nothing vanishes into days without text", () => {
  const january = { from: "2021-01-01", to: "2021-01-31" };
  const empty = { from: "2022-01-01", to: "2022-12-31" };
  const answer = changesOf(store, [said], [january, empty]);
  expect(answer.wentOut).toEqual([]);
  expect(answer.why).toMatch("what is said in it is unknown");
  const march = { from: "2021-03-01", to: "2021-03-31" };
  expect(changesOf(store, [said], [january, march]).wentOut.map(({ concept }) => concept)).toEqual(["concept:渔火"]);
});
