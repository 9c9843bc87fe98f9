/** A planted store of two years: a document on the 5th of each month, and what stands in which. */
import type { NodeRow, RelationshipRow } from "../../graph/schema.ts";
import type { PostsStore } from "../../src/ask/news-posts.ts";
import type { SpokenText } from "../../src/ask/text-of-store.ts";
import type { DocumentRecord, MentionRecord } from "../../src/base/records.ts";

/** The 5th of all months of 2021 and 2022; the id of the document of a day is the day. */
export const days: readonly string[] = ["2021", "2022"].flatMap((year) =>
  Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, "0")}-05`),
);

/** The raw text of every page; each formulation can be re-sliced. */
export const page = "会议听取汇报。海风镇的渔火工程、渔火行动和灯塔计划都在推进，云江省省长陆听澜说。散会。";

const documents = days.map(
  (date): DocumentRecord => ({
    id: date,
    file: date,
    date,
    chars: 1000,
    sha256: "",
    encoding: "utf-8",
    source: "青屿日报",
    title: `第 ${date} 号`,
  }),
);

/** The speech of a day, reported of one person. */
function speech(date: string, duplicateOf: string | null = null): SpokenText {
  const position = { institution: "云江省", institutionId: "institution:云江省", title: "省长", former: false };
  return {
    id: `${date}@0`,
    document: date,
    date,
    form: "reported",
    title: null,
    speakers: [{ id: "person:陆听澜", name: "陆听澜", positions: [position] }],
    attribution: { rule: "reported", confidence: 0.95, evidence: { start: 0, end: 2, text: page.slice(0, 2) } },
    duplicateOf,
  };
}

/** A mention of a formulation in the document of a day, where its words stand in the page. */
export function use(date: string, concept: string, words: string, more: Partial<MentionRecord> = {}): MentionRecord {
  const start = page.indexOf(words);
  return {
    id: `${date}@${start}/${concept}`,
    speech: null,
    document: date,
    kind: "concept",
    entity: `concept:${concept}`,
    name: concept,
    surface: words,
    start,
    end: start + words.length,
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

/** In the reported words of the speech of the day. */
export function reported(date: string): Partial<MentionRecord> {
  return { speech: `${date}@0`, voice: "indirect", quotedPerson: "陆听澜", paragraph: 0 };
}

function holds(
  person: string,
  institution: string,
  title: string,
  firstSeen: string,
  lastSeen: string,
): RelationshipRow {
  const evidence = { documents: 2, document: firstSeen, start: 0, end: 2 };
  return {
    type: "HOLDS",
    from: `person:${person}`,
    to: `institution:${institution}`,
    properties: { title, former: false, firstSeen, lastSeen, ...evidence },
  };
}

const nodes: readonly NodeRow[] = [
  ...["陆听澜", "沈怀岳", "布兰德"].map((name) => ({
    label: "Person" as const,
    id: `person:${name}`,
    properties: { name, population: name === "布兰德" ? "foreign" : "chinese" },
  })),
  ...["云江省", "澜州市"].map((name) => ({
    label: "Institution" as const,
    id: `institution:${name}`,
    properties: { name },
  })),
  ...["渔火工程", "灯塔计划"].map((name) => ({
    label: "Concept" as const,
    id: `concept:${name}`,
    properties: { name, validFrom: "2022-03" },
  })),
];

/** The store; the speech of 2022-05-05 is a copy. */
export const planted: PostsStore = {
  documents: new Map(documents.map((document) => [document.id, document])),
  speeches: new Map(
    days.map((date) => [`${date}@0`, speech(date, date === "2022-05-05" ? "2022-04-05@0" : null)] as const),
  ),
  entities: new Map(nodes.map((node) => [node.id, node])),
  units: [],
  posts: [
    holds("陆听澜", "澜州市", "市长", "2021-01-05", "2021-11-05"),
    holds("沈怀岳", "云江省", "省长", "2021-02-05", "2021-12-05"),
    holds("陆听澜", "云江省", "省长", "2022-02-05", "2022-12-05"),
    holds("布兰德", "澜州市", "顾问", "2022-02-05", "2022-02-05"),
  ],
  source: () => page,
  partsOf: () => [],
};
