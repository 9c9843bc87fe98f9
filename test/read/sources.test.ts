import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TifaError } from "../../src/base/errors.ts";
import { readSource } from "../../src/read/read.ts";
import { type FieldMap, readFieldMap } from "../../src/read/record.ts";
import { findSources } from "../../src/read/sources.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";

const folder = freshFolder();
const at = (...path: readonly string[]) => join(folder, ...path);
const put = (path: string, text: string) => writeFileSync(at(path), text);
const idsOf = (inputs: readonly string[], meta?: string) => findSources(inputs, { meta }).value.map(({ id }) => id);

beforeAll(() => {
  mkdirSync(at("pages", "2021", ".hidden"), { recursive: true });
  put("pages/b.txt", "渔港");
  put("pages/a.txt", "灯塔");
  put("pages/notes.log", "no page");
  put("pages/2021/a.txt", "船");
  put("pages/2021/.hidden/c.txt", "no page");
  put("pages/20210420-07-01.txt", "潮");
});
afterAll(() => removeFolder(folder));

/** The error that finding these gives. */
function refusal(inputs: readonly string[], meta?: string): TifaError {
  try {
    findSources(inputs, { meta });
  } catch (error) {
    if (error instanceof TifaError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("documents are found", () => {
  test("in a folder and those below it, by their path below it, hidden ones left out", () => {
    expect(idsOf([at("pages")])).toEqual(["2021/a.txt", "20210420-07-01.txt", "a.txt", "b.txt"]);
  });

  test("by a single file's name", () => {
    expect(idsOf([at("pages", "2021", "a.txt")])).toEqual(["a.txt"]);
  });

  test("by a glob, their path below its fixed part", () => {
    expect(idsOf([`${folder}/pages/**/a.txt`])).toEqual(["2021/a.txt", "a.txt"]);
  });

  test("once, however often they are named", () => {
    expect(idsOf([at("pages", "b.txt"), `${folder}/pages/b.*`])).toEqual(["b.txt"]);
  });

  test("in the order of their ids, whatever the order of the words", () => {
    expect(idsOf([at("pages", "b.txt"), at("pages", "a.txt")])).toEqual(["a.txt", "b.txt"]);
  });

  test("but not two with one id", () => {
    const { code, message } = refusal([at("pages", "a.txt"), at("pages", "2021", "a.txt")]);
    expect(code).toBe("usage");
    expect(message).toContain(at("pages", "a.txt"));
    expect(message).toContain(at("pages", "2021", "a.txt"));
  });

  test("and what else lies below a folder is counted by its ending, the first of it named", () => {
    put("pages/scan.JPG", "no page");
    put("pages/2021/scan.jpg", "no page");
    const { notes } = findSources([at("pages"), at("pages", "notes.log")]);
    expect(notes.map(({ rule, file, message }) => `${rule} ${file} ${message}`)).toEqual([
      "read-other-file 2021/scan.jpg first of 2 below the folder that were not read: 2 .jpg",
    ]);
    rmSync(at("pages", "scan.JPG"));
    rmSync(at("pages", "2021", "scan.jpg"));
  });

  test("but not in a store of ours, which keeps the pages it was built from", () => {
    mkdirSync(at("pages", "store", "sources"), { recursive: true });
    put("pages/store/receipt.json", "{}\n");
    put("pages/store/speeches.jsonl", "");
    put("pages/store/sources/a.txt", "灯塔");
    expect(idsOf([at("pages")])).toEqual(["2021/a.txt", "20210420-07-01.txt", "a.txt", "b.txt"]);
    rmSync(at("pages", "store"), { recursive: true });
  });

  test("but not where nothing is", () => {
    expect(refusal([at("nowhere")]).code).toBe("input");
    expect(refusal([`${folder}/pages/*.jpg`]).code).toBe("input");
  });
});

describe("date and page stand in the name of a newspaper file", () => {
  test.each([
    ["20210420-07-01.txt", { date: "2021-04-20", page: "7" }],
    ["2021-04-20.txt", { date: "2021-04-20" }],
    ["澜州日报 2021-04-20 二版.txt", { date: "2021-04-20" }],
    ["20211320.txt", {}],
    ["第1234567890号.txt", {}],
  ])("%s", (name, expected) => {
    const path = at(name);
    writeFileSync(path, "渔港");
    const [source] = findSources([path]).value;
    const { dateRule, ...meta } = source?.meta ?? {};
    expect(meta).toEqual(expected);
    expect(dateRule).toBe("date" in expected ? "file-name" : undefined);
    rmSync(path);
  });
});

const meta = (csv: string) => {
  put("meta.csv", csv);
  return at("meta.csv");
};

describe("a table of metadata", () => {
  test("outranks the file's name and may give an id", () => {
    const path = meta("\uFEFFfile,id,date,source\n20210420-07-01.txt,tide,2020-01-02,澜州日报\n");
    const source = findSources([at("pages")], { meta: path }).value.find(({ id }) => id === "tide");
    expect(source?.meta).toEqual({ date: "2020-01-02", dateRule: "meta", page: "7", source: "澜州日报" });
  });

  test("may have rows for files that are not there, which are named", () => {
    const { notes } = findSources([at("pages")], { meta: meta("file,date\nlost.txt,2020-01-02\n") });
    expect(notes.filter(({ rule }) => rule !== "read-other-file")).toEqual([
      {
        rule: "read-meta-without-file",
        file: "lost.txt",
        start: 0,
        end: 0,
        message: "a row of the --meta file matches no document",
      },
    ]);
  });

  test("may have columns of its own, which are named", () => {
    const { notes } = findSources([at("pages")], { meta: meta("file,dat\na.txt,2020-01-02\n") });
    expect(notes.filter(({ rule }) => rule === "read-meta-column").map(({ file }) => file)).toEqual(["dat"]);
  });

  test("may not speak of one file twice", () => {
    expect(refusal([at("pages")], meta("file,date\na.txt,2020-01-02\na.txt,2020-01-03\n")).code).toBe("input");
  });

  test("may not give two documents one id", () => {
    expect(refusal([at("pages")], meta("file,id\na.txt,x\nb.txt,x\n")).code).toBe("usage");
  });

  test("must have the column file and dates that are dates", () => {
    expect(refusal([at("pages")], meta("name,date\na.txt,2020-01-02\n")).message).toContain("`file`");
    expect(refusal([at("pages")], meta("file,date\na.txt,2 January\n")).message).toContain("meta.csv:2");
  });
});

describe("a document is read", () => {
  const read = (bytes: string | Uint8Array) => {
    writeFileSync(at("one.txt"), bytes);
    const [source] = findSources([at("one.txt")]).value;
    if (source === undefined) throw new RangeError("the file is there");
    return { source, ...readSource(source) };
  };

  test("with its text, its encoding and the hash of its bytes", () => {
    expect(read("\uFEFF渔港\r\n").value).toMatchObject({ id: "one.txt", text: "渔港\r\n", encoding: "utf-8" });
    expect(read("渔港").value?.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  test("or left out with a note when it is no text, holds none, or is gone", () => {
    expect(read(Uint8Array.of(0, 1, 2))).toMatchObject({ value: undefined, notes: [{ rule: "read-no-text" }] });
    expect(read(" \n\u3000")).toMatchObject({ value: undefined, notes: [{ rule: "read-empty" }] });
    const { source } = read("渔港");
    rmSync(at("one.txt"));
    expect(readSource(source)).toMatchObject({ value: undefined, notes: [{ rule: "read-failed" }] });
  });
});

describe("records of JSON Lines", () => {
  const map = { id: "key", text: "content", title: "head", date: "day" };
  const found = (lines: readonly unknown[], fields: FieldMap = map) => {
    put("items.jsonl", lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"));
    return findSources([at("items.jsonl")], { map: fields });
  };

  test("are documents, with what their fields tell of them", () => {
    const { value, notes } = found([{ key: "tide", content: "渔港\u2028灯塔", head: "潮", day: "20210420", more: 1 }]);
    expect(notes).toEqual([]);
    expect(value).toMatchObject([{ id: "tide", meta: { title: "潮", date: "2021-04-20", dateRule: "meta" } }]);
    expect(value.map((source) => readSource(source).value?.text)).toEqual(["渔港\u2028灯塔"]);
  });

  test("without an id have that of their file and line", () => {
    const { value } = found(['\uFEFF{"content":"潮"}', "", { content: "船" }, { key: 7, content: "灯塔" }]);
    expect(value.map((source) => [source.id, readSource(source).value?.text])).toEqual([
      ["7", "灯塔"],
      ["items.jsonl#1", "潮"],
      ["items.jsonl#3", "船"],
    ]);
  });

  test("that cannot be used are named by their line", () => {
    const { value, notes } = found([{ key: "a", content: "潮" }, "{", ["潮"], { key: "d" }]);
    expect(value.map(({ id }) => id)).toEqual(["a"]);
    expect(notes.map(({ rule, file }) => [rule, file])).toEqual([
      ["read-failed", "items.jsonl#2"],
      ["read-failed", "items.jsonl#3"],
      ["read-failed", "items.jsonl#4"],
    ]);
  });

  test("lose a date that is none, and are named for it", () => {
    const days = ["2021-13-19", "2019-10", "2019", "2019-10-01"];
    const { value, notes } = found(days.map((day) => ({ content: "潮", day })));
    expect(value.map(({ meta }) => meta.date ?? meta.year)).toEqual([undefined, undefined, "2019", "2019-10-01"]);
    expect(notes.map(({ rule, file, message }) => `${rule} ${file} ${message}`)).toEqual([
      'read-date items.jsonl#1 date "2021-13-19" is no day YYYY-MM-DD and is left out',
      'read-date items.jsonl#2 date "2019-10" is no day YYYY-MM-DD and is left out',
    ]);
  });

  test("are left out and named when no file could bear their id", () => {
    const { value, notes } = found([
      { key: "潮".repeat(90), content: "潮" },
      { key: "船", content: "船" },
    ]);
    expect(value.map(({ id }) => id)).toEqual(["船"]);
    expect(notes).toMatchObject([{ rule: "read-failed", file: "items.jsonl#1" }]);
    expect(refusal([at("pages")], meta(`file,id\na.txt,${"潮".repeat(90)}\n`)).message).toContain(
      "meta.csv:2: a.txt has an id",
    );
  });

  test("are found again in a file of any size", () => {
    const items = Array.from({ length: 3000 }, (_, i) => ({
      key: String(i).padStart(4, "0"),
      content: `${i}`.repeat(30),
    }));
    const texts = found(items).value.map((source) => readSource(source).value?.text);
    expect(texts).toEqual(items.map(({ content }) => content));
  });

  test("may not have one id twice, and are named by file and line", () => {
    const twice = [
      { key: "a", content: "潮" },
      { key: "a", content: "船" },
    ];
    expect(() => found(twice)).toThrow(/items\.jsonl:1 and .*items\.jsonl:2/u);
  });

  test("are read from folders by the names of their fields, or as one is told", () => {
    put("pages/one.json", '{\n"content": "一"\n}');
    put("pages/two.json", '{\n"said": "二"\n}');
    expect(findSources([at("pages")]).value.map(({ id }) => id)).toContain("one.json#1");
    expect(idsOf([at("pages")])).not.toContain("two.json#1");
    expect(refusal([at("pages", "two.json")]).code).toBe("usage");
    const { value } = findSources([at("pages")], { map: { text: "said" } });
    expect(value.map(({ id }) => id)).toContain("two.json#1");
  });

  test.each(["", "content", "text=", "body=content", "title=head"])("are not mapped by %j", (pairs) => {
    expect(() => readFieldMap(pairs)).toThrow(TifaError);
  });
});
