/** What `tifa search` and `tifa evidence` print. */
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import type { EvidenceAnswer, EvidenceLine } from "../../graph/search-api.ts";
import { concordanceLines, evidenceLines, evidenceMarkdown } from "../../src/command/search-lines.ts";
import { sampleStore } from "../pages/sample-store.ts";
import { tifa } from "./run.ts";

const dir = await sampleStore("page.txt");

describe("tifa search", () => {
  test("prints hits below each other, whatever the width of what stands before them", async () => {
    const { stdout, code } = await tifa(["search", "数字乡村", "--from", dir]);
    const hits = stdout.split("\n").filter((line) => / {2}数字乡村 {2}/u.test(line));
    expect(code).toBe(0);
    expect(hits.length).toBeGreaterThan(3);
    expect(new Set(hits.map((line) => stringWidth(line.slice(0, line.search(/ {2}数字乡村 {2}/u))))).size).toBe(1);
    expect(stdout).toMatch(/page\.txt@\d+-\d+/u);
  });

  test("prints one row of CSV a line, and says on stderr why there is none", async () => {
    const { stdout } = await tifa(["search", "/数字(乡村|中国)/", "--from", dir, "--format", "csv", "--top", "4"]);
    const [head, ...rows] = stdout.trimEnd().split("\n");
    expect(head).toMatch(
      /^left,hit,right,series,copies,date,source,title,speakers,post,page,url,document,speech,start,end$/u,
    );
    expect(rows).toHaveLength(4);
    const none = await tifa(["search", "火星基地", "--from", dir, "--format", "csv"]);
    expect([none.code, none.stdout.split("\n").length]).toEqual([0, 2]);
    expect(none.stderr).toContain("stands nowhere in the 1 documents");
  });

  test.each([
    [["search", "--from", dir], "one piece of text"],
    [["search", "海", "--from", dir, "--format", "xml"], 'no format "xml"'],
    [["search", "(", "--regex", "--from", dir], "is no regular expression"],
    [["evidence", "--from", dir, "--concept", "数字乡村"], "of one actor"],
    [["evidence", "--from", dir, "--speaker", "程望舒", "--concept", "数字乡村", "--series", "all"], 'no series "all"'],
  ])("%j is bad usage", async (words, said) => {
    const { code, stderr } = await tifa(words);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr.trimEnd().split("\n")).toHaveLength(2);
  });
});

test("tifa evidence prints each sentence whole with its place, and the numbers of the pair", async () => {
  const { stdout, code } = await tifa(["evidence", "--from", dir, "--speaker", "程望舒", "--concept", "数字乡村"]);
  expect(code).toBe(0);
  expect(stdout).toContain("程望舒 · 数字乡村 · own: mentions 4 (");
  expect(stdout.match(/【数字乡村】/gu)).toHaveLength(4);
  expect(stdout).toMatch(/程望舒（云江省委宣传部副部长.*page\.txt@\d+-\d+ · own/u);
  const markdown = await tifa([
    ...["evidence", "--from", dir, "--speaker", "程望舒", "--concept", "数字乡村"],
    ...["--format", "md"],
  ]);
  expect(markdown.stdout).toMatch(/^# 程望舒 · 数字乡村\n/u);
  expect(markdown.stdout.match(/^> .*\*\*数字乡村\*\*/gmu)).toHaveLength(4);
});

const reported: EvidenceLine = {
  before: "要办好",
  hit: "渔火_计划",
  after: "。",
  series: "reported",
  standing: "reported",
  echoOf: null,
  chained: true,
  rule: "reported",
  confidence: 0.95,
  speakers: ["林岚"],
  post: "云江省省长",
  date: "2023-01-02",
  source: "云江新闻",
  title: "渔港",
  page: null,
  url: null,
  document: "a.txt",
  speech: "a.txt@0",
  start: 3,
  end: 8,
};

test("what an outlet reports of somebody names the outlet", () => {
  const answer: EvidenceAnswer = {
    ...{ counts: "", days: { from: null, to: null }, why: "", actor: "person:林岚", actorName: "林岚" },
    ...{ concept: "concept:渔火", conceptName: "渔火", totals: [], lines: [reported], total: 1 },
  };
  expect(evidenceLines(answer).join("\n")).toContain("《云江新闻》转述的林岚（云江省省长） · 2023-01-02 · 《渔港》");
  expect(evidenceMarkdown(answer).join("\n")).toContain("**渔火\\_计划**");
  const { before: left, after: right, ...line } = reported;
  const lines = concordanceLines({
    ...{ counts: "", days: { from: null, to: null }, why: "", words: "渔火", kind: "literal", hits: 1, folded: 1 },
    ...{ shown: 1, takenAway: { days: 0, speaker: 0, institution: 0, concept: 0, series: 0 } },
    lines: [{ ...line, left, right, series: "reported", copies: 1 }],
  });
  expect(lines.join("\n")).toContain("《云江新闻》转述的林岚（云江省省长）");
});
