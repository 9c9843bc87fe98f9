import { expect, test } from "vitest";
import type { GraphColumns, Overview, PairEvidence } from "../../graph/api.ts";
import type { EntityPage } from "../../graph/entity-api.ts";
import type { DocumentPage } from "../../graph/page-api.ts";
import { type Api, apiOf } from "../../src/server/api.ts";
import { openStore } from "../../src/store/directory/read-store.ts";
import { storeFolder } from "./store-folder.ts";

const store = await openStore(storeFolder());
const api: Api = apiOf(store);
const withReport: Api = apiOf(await openStore(storeFolder({ hasReport: true })));

test("the overview counts what the store holds and says that it is invented", () => {
  const overview = api(["overview.json"]) as Overview;
  expect(overview.counts).toEqual({ Concept: 20, Document: 2, Institution: 12, Person: 10, Speech: 11, Work: 0 });
  expect(overview).toMatchObject({ invented: true, unsigned: 1, firstDate: "2022-04-19", lastDate: "2022-06-08" });
  expect(overview.documents.map(({ speeches, unsigned }) => [speeches, unsigned])).toEqual([
    [6, 1],
    [5, 0],
  ]);
});

test("the columns of the graph have one entry a row and no loose ends", () => {
  const { nodes, edges } = api(["graph.json"]) as GraphColumns;
  for (const column of Object.values(nodes)) expect(column).toHaveLength(42);
  for (const column of Object.values(edges)) expect(column).toHaveLength(edges.from.length);
  expect([...edges.from, ...edges.to].every((at) => at >= 0 && at < 42)).toBe(true);
});

test("a person weighs his speeches, a concept its own mentions by persons", () => {
  const { nodes } = api(["graph.json"]) as GraphColumns;
  const weightOf = (id: string) => nodes.weight[nodes.id.indexOf(id)];
  expect(weightOf("person:陆听澜")).toBe(1);
  expect(weightOf("concept:网络强国")).toBe(3);
  expect(nodes.caption[nodes.id.indexOf("person:陆听澜")]).toBe("云江省委宣传部副部长、云江省委网信办主任");
});

test("a former post is no caption", () => {
  const { nodes } = api(["graph.json"]) as GraphColumns;
  expect(nodes.caption[nodes.id.indexOf("person:秦牧野")]).toBe("东陵省生态环境厅厅长");
});

test("every span of a page is a span of its raw text", () => {
  const page = api(["documents", "2022-04-19.txt.json"]) as DocumentPage;
  page.mentions.name.forEach((name, index) => {
    const raw = page.text.slice(page.mentions.start[index], page.mentions.end[index]);
    if (page.mentions.kind[index] === "concept") expect(raw.replaceAll("\n", "")).toBe(name);
  });
  expect(page.speeches.map(({ speakers }) => speakers.length)).toEqual([1, 1, 0, 1, 1, 1]);
});

test("a quotation is the repaired sentence around the raw span", () => {
  const { quotations } = api(["evidence", "person:陆听澜", "concept:核心技术.json"]) as PairEvidence;
  const [first] = quotations;
  expect(store.source("2022-04-19.txt").slice(first?.start, first?.end)).toBe("核心技\n术");
  expect(first).toMatchObject({ surface: "核心技术", speaker: "陆听澜", rule: "byline-after" });
  expect(`${first?.before}${first?.surface}${first?.after}`).toBe(
    "我们把安全投入列为刚性支出，核心技术攻关实行“揭榜挂帅”，三年来二十四项课题中有十七项通过验收。",
  );
});

test("own words come before titles, and both are evidence of the pair", () => {
  const { pairs, quotations, total } = api(["evidence", "person:陆听澜", "concept:网络强国.json"]) as PairEvidence;
  expect(pairs).toHaveLength(1);
  expect(pairs[0]).toMatchObject({ series: "own", mentions: 2, verdict: "clear", conceptMentions: 5, allSpeeches: 1 });
  expect(quotations.map(({ voice }) => voice)).toEqual(["speaker", "speaker", "title"]);
  expect(total).toBe(3);
});

test("an institution has the words of those who hold a post there, not of those who once did", () => {
  const current = api(["evidence", "institution:云江大学", "concept:科教兴国.json"]) as PairEvidence;
  expect(current.quotations.map(({ speaker }) => speaker)).toEqual(["纪长风"]);
});

test("all evidence of a concept includes what nobody signed", () => {
  const { actor, pairs, quotations } = api(["evidence", "-", "concept:基层治理.json"]) as PairEvidence;
  expect(actor).toBeNull();
  expect(pairs).toEqual([]);
  expect(quotations.map(({ speaker }) => speaker)).toContain(null);
});

test("any key of a person leads to him", () => {
  const page = api(["entities", "person:陆听澜/云江省委网信办.json"]) as EntityPage;
  expect(page).toMatchObject({ id: "person:陆听澜", label: "Person" });
  expect(page.posts.map(({ title }) => title)).toEqual(["副部长", "主任"]);
  expect(page.says[0]).toMatchObject({ name: "网络强国", mentions: 2, first: { before: "推进" } });
});

test("a pair in both series has numbers of each, and its words stand in the one to which they belong", () => {
  const { pairs, counts, concept } = withReport(["evidence", "person:陆听澜", "concept:数字经济.json"]) as PairEvidence;
  expect(pairs.map(({ series, mentions, outlets }) => [series, mentions, outlets])).toEqual([
    ["own", 1, ["《云江日报》", "《东陵日报》"]],
    ["reported", 2, ["《云江新闻》"]],
  ]);
  expect([counts.own, counts.reported]).toEqual([1, 2]);
  expect(concept.class).toBe("formulation");
});

test("what is said in a series begins with words of that series, and a neighbour of each is one of its own", () => {
  const { says, neighbours } = withReport(["entities", "person:陆听澜.json"]) as EntityPage;
  const first = says
    .filter(({ name }) => name === "数字经济")
    .map(({ series, first: place }) => [series, place?.standing]);
  expect(first.sort()).toEqual([
    ["own", "own"],
    ["reported", "reported"],
  ]);
  const series = neighbours.filter(({ id }) => id === "concept:数字经济").map((neighbour) => neighbour.series);
  expect(series.sort()).toEqual(["own", "reported"]);
});

test("what the store does not hold is not found", () => {
  const paths = [
    ["graph"],
    ["documents", "x.json"],
    ["entities", "person:无.json"],
    ["evidence", "-", "person:陆听澜.json"],
    [],
  ];
  for (const path of paths) expect(api(path)).toBeNull();
});

test("the mentions of a concept are told apart, and together they are all", () => {
  const { counts, total } = api(["evidence", "-", "concept:基层治理.json"]) as PairEvidence;
  expect(counts.unsigned).toBeGreaterThan(0);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
  const own = api(["evidence", "person:陆听澜", "concept:网络强国.json"]) as PairEvidence;
  expect(own.counts).toEqual({ own: 2, reported: 0, quoted: 0, title: 1, unsigned: 0, repeated: 0, outside: 0 });
});

test("a quotation tells the posts that its speaker held when he said it", () => {
  const { quotations } = api(["evidence", "person:秦牧野", "concept:生态文明.json"]) as PairEvidence;
  expect(quotations[0]?.post).toContain("东陵省生态环境厅厅长");
});

test("quotations come in pages, and there is none before the first or after the last", () => {
  const first = api(["evidence", "-", "concept:基层治理.json"]) as PairEvidence;
  expect([first.page, first.pages]).toEqual([1, 1]);
  expect(api(["evidence", "-", "concept:基层治理", "1.json"])).toEqual(first);
  for (const page of ["0", "2", "x"]) expect(api(["evidence", "-", "concept:基层治理", `${page}.json`])).toBeNull();
});

test("an institution names those whose words it is given", () => {
  const page = api(["entities", "institution:云江大学.json"]) as EntityPage;
  expect(page.persons).toEqual([{ id: "person:纪长风", name: "纪长风", speeches: 1 }]);
  expect((api(["entities", "person:纪长风.json"]) as EntityPage).persons).toEqual([]);
});
