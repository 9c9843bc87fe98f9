import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sourcePath } from "../../src/store/directory/source-path.ts";
import { settleStore } from "../../src/store/directory/swap.ts";
import { writeStore } from "../../src/store/directory/write-store.ts";
import { account, build, emphasis, pages, temporaryFolder } from "./build.ts";

function filesOf(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(dir.length + 1), readFileSync(path, "utf8")];
    }),
  );
}

function lines(dir: string, file: string): readonly Record<string, unknown>[] {
  const text = readFileSync(join(dir, file), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

describe("what lies in a store", () => {
  test("every file of the contract, and nothing left over from writing", async () => {
    const dir = join(temporaryFolder(), "out");
    await build(dir, pages, emphasis);
    expect(Object.keys(filesOf(dir)).sort()).toEqual([
      "documents.jsonl",
      "emphasis.jsonl",
      "graph.json",
      "mentions.jsonl",
      "nodes.jsonl",
      "notes.jsonl",
      "origins.jsonl",
      "parts.jsonl",
      "receipt.json",
      "relationships.jsonl",
      "renames.jsonl",
      "sources/a.txt.txt",
      "sources/sub/b.txt.txt",
      "sources/sub/c.txt.txt",
      "speeches.jsonl",
      "timings.json",
      "units.jsonl",
    ]);
    expect(readdirSync(join(dir, ".."))).toEqual(["out"]);
  });

  test("the same pages give the same bytes, receipt included", async () => {
    const folder = temporaryFolder();
    await build(join(folder, "one"), pages, emphasis);
    await build(join(folder, "two"), pages.toReversed(), emphasis);
    const [one, two] = ["one", "two"].map((name) => ({ ...filesOf(join(folder, name)), "timings.json": "" }));
    expect(two).toEqual(one);
  });

  test("nodes are sorted by label, relationships by type, and no property is null", async () => {
    const dir = join(temporaryFolder(), "out");
    await build(dir, pages, emphasis);
    const labels = lines(dir, "nodes.jsonl").map(({ label }) => label);
    const types = lines(dir, "relationships.jsonl").map(({ type }) => type);
    expect(labels).toEqual(labels.toSorted());
    expect(types).toEqual(types.toSorted());
    expect(readFileSync(join(dir, "nodes.jsonl"), "utf8")).not.toContain("null");
    expect(readFileSync(join(dir, "relationships.jsonl"), "utf8")).not.toContain("null");
  });

  test("every tested pair stands in emphasis.jsonl, zero mentions included", async () => {
    const dir = join(temporaryFolder(), "out");
    await build(dir, pages, emphasis);
    expect(lines(dir, "emphasis.jsonl")).toEqual(emphasis);
  });

  test("the evidence of every mention is found in the source", async () => {
    const dir = join(temporaryFolder(), "out");
    await build(dir, pages, emphasis);
    for (const { document, start, end, surface } of lines(dir, "mentions.jsonl")) {
      const text = readFileSync(join(dir, sourcePath(String(document))), "utf8");
      expect(text.slice(Number(start), Number(end))).toBe(surface);
    }
  });

  test("the receipt counts every label and hashes every file but itself and the timings", async () => {
    const dir = join(temporaryFolder(), "out");
    const receipt = await build(dir, pages, emphasis);
    expect(receipt.counts).toMatchObject({ documents: 3, speeches: 4, nodes: { Document: 3, Speech: 4, Work: 1 } });
    expect(Object.keys(receipt.outputs)).toHaveLength(15);
    expect(JSON.parse(readFileSync(join(dir, "receipt.json"), "utf8"))).toEqual(receipt);
  });
});

describe("an older store", () => {
  test("is replaced as a whole", async () => {
    const dir = join(temporaryFolder(), "out");
    await build(dir, pages);
    await build(dir, pages.slice(0, 1));
    expect(existsSync(join(dir, "sources/sub/b.txt.txt"))).toBe(false);
    expect(readdirSync(join(dir, ".."))).toEqual(["out"]);
  });

  test("stays as it was when the build fails", async () => {
    const dir = join(temporaryFolder(), "out");
    await build(dir, pages);
    const before = filesOf(dir);
    const failing = writeStore(dir, (sink) => {
      for (const document of pages) sink.document(document, "");
      throw new RangeError("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(filesOf(dir)).toEqual(before);
    expect(existsSync(`${dir}.next`)).toBe(false);
  });

  test("stays as it was when the build was killed, and the next build clears what is left", async () => {
    const dir = join(temporaryFolder(), "out");
    await build(dir, pages.slice(0, 1));
    const before = filesOf(dir);
    mkdirSync(`${dir}.next`);
    writeFileSync(join(`${dir}.next`, "nodes.jsonl"), "{");
    settleStore(dir);
    expect(filesOf(dir)).toEqual(before);
    await build(dir, pages);
    expect(existsSync(`${dir}.next`)).toBe(false);
  });
});

describe("an interrupted swap", () => {
  /** A store of one page at `out`, a newer one of three pages at `out.next`. */
  async function twoStores(): Promise<string> {
    const dir = join(temporaryFolder(), "out");
    await build(`${dir}.new`, pages);
    await build(dir, pages.slice(0, 1));
    renameSync(`${dir}.new`, `${dir}.next`);
    return dir;
  }

  test("before the first rename is finished", async () => {
    const dir = await twoStores();
    settleStore(dir);
    expect(lines(dir, "documents.jsonl")).toHaveLength(3);
    expect(readdirSync(join(dir, ".."))).toEqual(["out"]);
  });

  test("between the renames is finished", async () => {
    const dir = await twoStores();
    renameSync(dir, `${dir}.previous`);
    settleStore(dir);
    expect(lines(dir, "documents.jsonl")).toHaveLength(3);
    expect(readdirSync(join(dir, ".."))).toEqual(["out"]);
  });

  test("whose new store lost its receipt is undone", async () => {
    const dir = await twoStores();
    renameSync(dir, `${dir}.previous`);
    writeFileSync(join(`${dir}.next`, "receipt.json"), "{");
    settleStore(dir);
    expect(lines(dir, "documents.jsonl")).toHaveLength(1);
  });

  test("is left alone while another process still writes", async () => {
    const dir = await twoStores();
    writeFileSync(join(`${dir}.next`, "writer.pid"), `${process.ppid}\n`);
    settleStore(dir);
    expect(lines(dir, "documents.jsonl")).toHaveLength(1);
    await expect(build(dir, pages)).rejects.toMatchObject({ code: "usage" });
  });
});

describe("a place that cannot be taken", () => {
  test("a directory of somebody else is never replaced", async () => {
    const dir = join(temporaryFolder(), "letters");
    mkdirSync(dir);
    writeFileSync(join(dir, "letter.txt"), "dear");
    await expect(build(dir, pages)).rejects.toMatchObject({ code: "usage" });
    expect(readdirSync(dir)).toEqual(["letter.txt"]);
  });

  test("a file is not replaced either", async () => {
    const dir = join(temporaryFolder(), "letter.txt");
    writeFileSync(dir, "dear");
    await expect(build(dir, pages)).rejects.toMatchObject({ code: "usage" });
  });

  test("a file where a folder should be is an error with a hint", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file"), "");
    await expect(build(join(folder, "file", "out"), pages)).rejects.toMatchObject({
      code: "input",
      hint: expect.stringContaining("--out"),
    });
  });

  test("a bug of ours is not dressed up as a full disk", async () => {
    const failing = writeStore(join(temporaryFolder(), "out"), () => {
      throw new TypeError("bug");
    });
    await expect(failing).rejects.toBeInstanceOf(TypeError);
  });
});

describe("the path of a source", () => {
  test.each(["2024/云江 日报.txt", "50%:见解?.txt", "a\\b"])(
    "%s is kept as it is where the system can hold it",
    (id) => {
      expect(sourcePath(id, "linux")).toBe(`sources/${id}.txt`);
    },
  );

  test.each(["../../etc/passwd", "..", "a/../../b", "/etc/passwd", "a//b", ".", "a\0b"])(
    "%s stays below the store",
    (id) => {
      for (const platform of ["linux", "win32"] as const) {
        const path = sourcePath(id, platform);
        expect(join("/store", path).startsWith(join("/store/sources/"))).toBe(true);
        expect(path.split("/").some((segment) => segment === "" || segment === "..")).toBe(false);
        expect(path).not.toContain("\0");
      }
    },
  );

  test.each(["c:x", "a\\..\\..\\b", "wo?", "ende. ", "a\nb"])("%j becomes a name that Windows can hold", (id) => {
    expect(sourcePath(id, "win32")).not.toMatch(/[\p{Cc}"*:<>?\\|]|[. ](?=\/)/u);
  });

  test("an id that tries to leave the store is written inside it", async () => {
    const dir = join(temporaryFolder(), "out");
    const [first] = pages;
    if (first === undefined) throw new RangeError("no page");
    await writeStore(dir, (sink) => {
      sink.document({ ...first, document: { ...first.document, id: "../../escaped" } }, "");
      return account;
    });
    expect(existsSync(join(dir, "..", "..", "escaped.txt"))).toBe(false);
    expect(existsSync(join(dir, sourcePath("../../escaped")))).toBe(true);
  });
});
