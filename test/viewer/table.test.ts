import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csv } from "../../viewer/data/csv.ts";
import { tableCsv } from "../../viewer/views/matrix/export.ts";
import { sortedBy, tableColumns, tableSortOf } from "../../viewer/views/matrix/table-columns.ts";
import { actor, cell, concept } from "./invented-matrix.ts";

const account = {
  tifaVersion: "0.1.0",
  receipt: "f00d",
  invented: true,
  audit: null,
  series: "reported",
  outlets: ["《云江新闻》", ""],
  baseline: "quarter-form",
  address: "#/matrix?q=,\n&v=1",
} as const;

test("a table comes back from its file as it went, with commas, quotes, blanks and line ends", () => {
  const text = fc.string({ unit: fc.constantFrom("国", "𠮷", ",", '"', "\n", "\r", " ", "a") });
  const rows = fc.array(fc.tuple(text, text, fc.integer().map(String)), { minLength: 1 });
  fc.assert(
    fc.property(rows, (table) => {
      expect(parse(csv(table), { bom: true, record_delimiter: "\r\n" })).toEqual(table);
    }),
  );
});

test("a file begins with the byte order mark and says what it is", () => {
  const file = tableCsv([], account);
  expect(file.startsWith("\uFEFF")).toBe(true);
  const [about, names] = parse(file, { bom: true, relax_column_count: true }) as string[][];
  for (const word of ["虚构样本", "series reported", "quarter-form", "f00d", account.address])
    expect(about?.[0]).toContain(word);
  expect(names).toEqual(["series", "outlets", "actorId", "conceptId", ...tableColumns.map(({ name }) => name)]);
  expect(tableCsv([], { ...account, invented: false })).not.toContain("虚构");
});

test("a file says whether anybody checked the answers, and how often they were right", () => {
  expect(tableCsv([], account)).toContain("not checked by hand");
  const attribution = {
    kind: "attribution",
    coded: 120,
    right: 118,
    share: 0,
    low: 0,
    high: 0,
    open: 0,
    gone: 0,
    alpha: 1,
  };
  const audit = { receipt: "f00d", coders: 2, kinds: [attribution] };
  expect(tableCsv([], { ...account, audit })).toContain("checked by hand: attribution 118/120");
});

test("a row holds ids, names and numbers in full", () => {
  const one = cell(actor('王"远"'), concept("数字,经济"), "clear", { rate: 1 / 3, q: null });
  const [, names, row] = parse(tableCsv([one], account), { bom: true, relax_column_count: true }) as string[][];
  const value = (name: string) => row?.[names?.indexOf(name) ?? -1];
  expect([value("series"), value("outlets")]).toEqual(["reported", "《云江新闻》|?"]);
  expect(value("actorId")).toBe('person:王"远"');
  expect(value("concept")).toBe("数字,经济");
  expect(Number(value("rate"))).toBe(1 / 3);
  expect(value("q")).toBe("");
});

test("the table is sorted by q, then by the lower bound, until told otherwise; the unknown comes last either way", () => {
  const cells = (
    [
      [0.5, 0.01],
      [null, null],
      [2.1, 0.2],
      [1.2, 0.2],
    ] as const
  ).map(([low, q]) => cell(actor("王远"), concept("数字经济"), "none", { low, q }));
  const lows = (key?: string) => sortedBy(cells, tableSortOf(key)).map(({ low }) => low);
  expect(lows()).toEqual([0.5, 2.1, 1.2, null]);
  expect(lows("-low")).toEqual([2.1, 1.2, 0.5, null]);
  expect(lows("low")).toEqual([0.5, 1.2, 2.1, null]);
  expect(tableSortOf("-nonsense")).toEqual({ name: "q", isDescending: false });
});
