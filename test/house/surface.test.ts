/** The public surface: commands, flags and exit codes. A change here is a change for users and belongs in the changelog. */
import { describe, expect, test } from "vitest";
import { exitCodes } from "../../src/base/errors.ts";
import { agree } from "../../src/command/agree.ts";
import { annotate } from "../../src/command/annotate.ts";
import { buildCommand } from "../../src/command/build.ts";
import { byline } from "../../src/command/byline.ts";
import { chart } from "../../src/command/chart.ts";
import { diff } from "../../src/command/diff.ts";
import { diffTexts } from "../../src/command/diff-texts.ts";
import { discoverCommand } from "../../src/command/discover.ts";
import { doubts } from "../../src/command/doubts.ts";
import { emphasis } from "../../src/command/emphasis.ts";
import { evidence } from "../../src/command/evidence.ts";
import { exportCommand } from "../../src/command/export.ts";
import { init } from "../../src/command/init.ts";
import { load } from "../../src/command/load.ts";
import { methods } from "../../src/command/methods.ts";
import { news } from "../../src/command/news.ts";
import { query } from "../../src/command/query.ts";
import { sample } from "../../src/command/sample.ts";
import { searchCommand } from "../../src/command/search.ts";
import { serve } from "../../src/command/serve.ts";
import { start } from "../../src/command/start.ts";
import { survey } from "../../src/command/survey.ts";
import { trace } from "../../src/command/trace.ts";
import { verify } from "../../src/command/verify.ts";
import { tifa } from "../cli/run.ts";
import { textOf } from "./sources.ts";

const commands = [
  start,
  init,
  buildCommand,
  serve,
  emphasis,
  news,
  chart,
  searchCommand,
  evidence,
  methods,
  doubts,
  query,
  load,
  exportCommand,
  trace,
  byline,
  discoverCommand,
  survey,
  annotate,
  verify,
  diff,
  diffTexts,
  sample,
  agree,
];

/** Flags of every command, in the order of their help. */
const surface: Readonly<Record<string, readonly string[]>> = {
  start: ["out", "port", "no-open"],
  init: ["pages"],
  build: ["out", "meta", "attributes", "map", "split", "from-name", "lexicon", "corrections", "db", "json"],
  serve: ["from", "port", "host", "allow-host"],
  emphasis: [
    "from",
    "speaker",
    "institution",
    "concept",
    "office",
    "against",
    "province",
    "exploratory",
    "since",
    "baseline",
    "text",
    "series",
    "period",
    "source",
    "foreigners",
    "show",
    "between",
    "min",
    "explain",
    "format",
    "top",
  ],
  new: ["from", "since", "to", "months", "format", "lang", "top"],
  chart: ["from", "theme", "speaker", "series", "by", "from-date", "to-date", "top", "lang", "out"],
  search: [
    "from",
    "regex",
    "speaker",
    "institution",
    "concept",
    "from-date",
    "to-date",
    "series",
    "sort",
    "top",
    "context",
    "format",
  ],
  evidence: ["from", "speaker", "institution", "concept", "series", "format"],
  methods: ["from", "format"],
  doubts: ["from", "top", "viewer", "format"],
  query: ["from", "neo4j", "user", "database", "param", "saved", "format", "limit", "write"],
  load: ["from", "neo4j", "user", "database", "corpus", "remove-many"],
  export: ["from", "format", "out"],
  trace: ["stage"],
  byline: [],
  discover: ["from", "top", "tier", "lexicon", "accept", "meta", "map", "split", "from-name", "corrections"],
  survey: ["out", "meta", "map", "split", "from-name", "corrections", "merge"],
  annotate: ["knowledge", "lexicon", "corrections"],
  verify: ["rebuild", "lexicon", "corrections", "attributes"],
  diff: ["json"],
  "diff-texts": ["from", "map", "lexicon", "format", "lang", "out"],
  sample: ["from", "kind", "n", "seed", "by", "out"],
  agree: ["from"],
};

describe("the commands", () => {
  test("are these, in the help in this order", async () => {
    const { code, stdout } = await tifa(["help"]);
    const listed = [...stdout.matchAll(/^ {2}tifa (?<name>\S+)/gmu)].map(({ groups }) => groups?.["name"]);
    expect(code).toBe(0);
    expect(listed).toEqual(Object.keys(surface));
  });

  test.each(commands.map((command) => [command.name, command] as const))(
    "tifa %s has these flags and tells of each",
    (name, { options, details }) => {
      const flags = surface[name] ?? [];
      expect(Object.keys(options).sort()).toEqual([...flags].sort());
      for (const flag of flags) expect(details.join("\n")).toContain(`--${flag}`);
      const told = [...details.join("\n").matchAll(/--(?<flag>[a-z0-9-]+)/gu)].map(
        ({ groups }) => groups?.["flag"] ?? "",
      );
      expect(told.filter((flag) => !flags.includes(flag))).toEqual([]);
    },
  );

  test.each(["README.md", "README.zh-CN.md", "docs/reference.md"])("all stand in %s", (file) => {
    const text = textOf(file);
    expect(text, `${file} is missing`).not.toBe("");
    expect(Object.keys(surface).filter((name) => !text.includes(`tifa ${name}`))).toEqual([]);
  });

  test.each(Object.entries(surface))("the flags of tifa %s stand in the reference", (_, flags) => {
    const text = textOf("docs/reference.md");
    expect(flags.filter((flag) => !text.includes(`--${flag}`))).toEqual([]);
  });
});

describe("the exit codes", () => {
  test("of what a person can mend are 2 for usage, 3 for input, 4 for what does not answer", () => {
    expect(exitCodes).toEqual({ usage: 2, input: 3, unavailable: 4 });
  });

  test("are all explained in the reference", () => {
    const text = textOf("docs/reference.md");
    for (const code of [0, 1, 2, 3, 4, 70]) expect(text).toMatch(new RegExp(`\\b${code}\\b`, "u"));
  });

  test("are 0 for help, 2 for no such command, 2 for a command of the future", async () => {
    expect((await tifa([])).code).toBe(0);
    expect((await tifa(["build", "--help"])).code).toBe(0);
    expect((await tifa(["bulid"])).code).toBe(2);
    expect((await tifa(["discover"])).code).toBe(2);
  });
});
