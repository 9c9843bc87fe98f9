/** What `npm start` prints: who spoke, why he is believed to, what he speaks of, and where to look at it. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { home } from "../../src/lexicon/home.ts";
import { needsViewer } from "../needs.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";
import { columns, inventedSpeeches } from "../pages/invented-page.ts";
import { startTifa } from "./run.ts";

/** “http://127.0.0.1:40123/#/doc?id=page.txt   (Ctrl-C ends it; the store is out)” */
const address = /^(?<url>http:\/\/127\.0\.0\.1:\d+\/\S*) /mu;

// Written by our own generator in this form.
const truth = JSON.parse(readFileSync(join(home, "sample", "truth.json"), "utf8")) as {
  planted: readonly { official: string; theme: string; ratio: number }[];
};

interface Started {
  readonly printed: string;
  /** What the viewer answered while it was served. */
  readonly status: number;
  readonly code: number | null;
}

/** Starts on a file, reads until the address is printed, looks there once and presses Ctrl-C. */
async function startOn(folder: string, file?: string): Promise<Started> {
  const words = [
    "start",
    ...(file === undefined ? [] : [file]),
    "--no-open",
    "--port",
    "0",
    "--out",
    `${file ?? "sample"}-out`,
  ];
  const child = startTifa(words, { cwd: folder });
  let printed = "";
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
      printed += chunk;
      const found = address.exec(printed)?.groups?.["url"];
      if (found !== undefined) resolve(found);
    });
    child.once("close", () => reject(new Error(`ended before it served: ${printed}`)));
  });
  const { status } = await fetch(url);
  const code = new Promise<number | null>((resolve) => {
    child.removeAllListeners("close").once("close", resolve);
  });
  child.kill("SIGINT");
  return { printed, status, code: await code };
}

describe("tifa start on nothing", needsViewer(), () => {
  const folder = freshFolder();
  let sample: Started;
  beforeAll(async () => {
    sample = await startOn(folder);
  });
  afterAll(() => removeFolder(folder));

  test("builds the invented corpus and says that it is invented", () => {
    expect(sample.printed).toMatch(/^虚构样本 · invented data$/mu);
    expect(sample.status).toBe(200);
  });

  test("prints the clearest findings with a quotation each, and none that was not planted", () => {
    const found = [
      ...sample.printed.matchAll(
        /^(?<name>\S+) {2}\S+\n {2}\k<name>署名或全文刊出的文字中，“(?<theme>[^”]+)”约为.*倍（90 % 区间 .*）。\n {2}“(?<quotation>.*)”$/gmu,
      ),
    ];
    expect(found.length).toBeGreaterThanOrEqual(5);
    for (const { groups } of found) {
      expect(groups?.["quotation"]).toContain(groups?.["theme"]);
      const planted = truth.planted.filter(({ official, ratio }) => official === groups?.["name"] && ratio > 1);
      expect(planted.map(({ theme }) => theme)).toContain(groups?.["theme"]);
    }
  });
});

describe("tifa start", needsViewer(), () => {
  const folder = freshFolder();
  const unsigned = inventedSpeeches.map((speech, i) => (i === 2 ? { ...speech, posts: undefined } : speech));
  const signed = { by: "许知微", on: "2026-11-24", why: "见次日更正" };
  const correction = { kind: "rename", name: "陆听澜", to: "陆听涛", ...signed };
  let page: Started;
  let plain: Started;
  let project: Started;
  beforeAll(async () => {
    writeFileSync(join(folder, "page.txt"), columns(unsigned));
    writeFileSync(join(folder, "plain.txt"), "渔港的早晨很安静。\n船都出海去了，只有灯塔还亮着。\n");
    page = await startOn(folder, "page.txt");
    plain = await startOn(folder, "plain.txt");
    mkdirSync(join(folder, "project"));
    writeFileSync(join(folder, "project", "tifa.json"), '{"sources":["../page.txt"],"corrections":"given.jsonl"}');
    writeFileSync(join(folder, "project", "given.jsonl"), JSON.stringify(correction));
    project = await startOn(folder, "project");
  });
  afterAll(() => removeFolder(folder));

  test("names each speaker with his posts, and says of whom nothing is known", () => {
    expect(page.printed).toContain("1 页 · 4 篇发言 · 1 篇未署名");
    expect(page.printed).toContain("陆听澜  云江省委宣传部副部长、云江省委网信办主任");
    expect(page.printed).toContain("周沛然  原望海大学常务副校长");
    expect(page.printed).toContain("（未署名，不归于任何人）");
    expect(page.printed).not.toContain("苏砚秋");
  });

  test("says how long each spoke, by which rule he is believed to, and quotes his commonest formulation", () => {
    expect(page.printed).toMatch(/^ {2}\d+ 字 · byline-after 0\.99$/mu);
    expect(page.printed).toMatch(/^ {2}\d+ 字 · missing-byline$/mu);
    expect(page.printed).toMatch(/^ {2}乡村振兴 2 · /mu);
    expect(page.printed).toMatch(/^ {2}“.*乡村振兴.*”$/mu);
  });

  test("builds a project as its file says", () => {
    expect(project.printed).toContain("陆听涛  云江省委宣传部副部长、云江省委网信办主任");
  });

  test("does not claim more than one page can show", () => {
    expect(page.printed).toContain("one page: who said what, not who stresses more");
  });

  test("serves the reader on that page until Ctrl-C", () => {
    expect(page.printed).toMatch(/^http:\S+#\/doc\?id=page\.txt /mu);
    expect(page.status).toBe(200);
    // Windows knows no polite kill.
    if (process.platform !== "win32") expect(page.code).toBe(0);
  });

  test("says of a page without byline what was looked for", () => {
    expect(plain.printed).toContain("no speech found");
    expect(plain.printed).toContain("plain.txt: no speech found: looked for 职务 + space + 姓名");
  });
});
