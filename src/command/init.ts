/** tifa init: a new project folder with everything in its place. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reasonOf, TifaError } from "../base/errors.ts";
import { projectName } from "../read/project.ts";
import { type Command, optionalText } from "./command.ts";
import { print } from "./output.ts";

/** The files of a new project, by their names. */
const files: Readonly<Record<string, string>> = {
  [projectName]: `${JSON.stringify(
    {
      sources: ["pages"],
      attributes: "attributes.csv",
      lexicon: ["lexicon.txt"],
      corrections: "corrections.tsv",
      out: "store",
    },
    null,
    2,
  )}\n`,
  "corrections.tsv": [
    "kind\tspeech\tspeakers\tpersons\tdocument\tdate\tby\ton\twhy",
    "# What you know better than the rules, one correction a row; rows that begin with # are left out. All kinds: docs/reference.md",
    "# reattribute\tc.txt@120\t丁一川/松溪县委/书记\t\t\t\t许知微\t2026-11-24\t见次日更正",
    "# merge\t\t\tperson:丁一川|person:丁一州\t\t\t许知微\t2026-11-24\t川误作州",
    "# date\t\t\t\tc.txt\t2021-04-21\t许知微\t2026-11-24\t报头",
    "",
  ].join("\n"),
  "lexicon.txt": [
    "# Formulations of your own, one a line; those of tifa are known already. Lines that begin with # are left out.",
    "# 渔港振兴",
    "phrase",
    "",
  ].join("\n"),
  "attributes.csv": "name,from,to,级别\n",
  ".gitignore": "store/\n",
};

/** `tifa init`: writes a project, touches nothing that is there, and says what comes next. */
export const init: Command = {
  name: "init",
  usage: "init [FOLDER]",
  summary: "a new project folder: pages/, tifa.json, tables for what you know",
  details: [
    "FOLDER           the current one unless said; what is there stays",
    "--pages FOLDER   where the pages lie already",
  ],
  options: { pages: { type: "string" } },
  run: async (flags, [folder = ".", ...others]) => {
    if (others.length > 0) throw new TifaError("usage", "init makes one folder", "tifa init FOLDER");
    const pages = optionalText(flags, "pages");
    const made = writeProject(folder, pages);
    for (const line of nextLines(folder, made, pages)) print(line);
    return 0;
  },
};

function writeProject(folder: string, pages: string | undefined): readonly string[] {
  if (existsSync(join(folder, projectName)))
    throw new TifaError("usage", `${join(folder, projectName)} is there already`, `build it: tifa build ${folder}`);
  try {
    mkdirSync(pages === undefined ? join(folder, "pages") : folder, { recursive: true });
    const wanted = Object.entries(files).filter(([name]) => !existsSync(join(folder, name)));
    for (const [name, text] of wanted)
      writeFileSync(join(folder, name), name === projectName && pages !== undefined ? withPages(text, pages) : text);
    return wanted.map(([name]) => name);
  } catch (cause) {
    throw new TifaError("input", `${folder} cannot be written: ${reasonOf(cause)}`, "choose another folder", { cause });
  }
}

function withPages(text: string, pages: string): string {
  return text.replace('"pages"', () => JSON.stringify(pages));
}

function nextLines(folder: string, made: readonly string[], pages: string | undefined): readonly string[] {
  const at = folder === "." ? "" : ` ${folder}`;
  const store = join(folder, "store");
  const put =
    pages === undefined ? `put pages into ${join(folder, "pages")} (any format, any tree of folders), then` : "then";
  return [
    `${folder}: ${made.join(", ")}${pages === undefined ? ", pages/" : ""}`,
    `${put}: tifa build${at}`,
    "",
    "and from the store",
    `  a memo    tifa start${at}                  the viewer; tifa emphasis --from ${store}   findings in sentences`,
    `  a paper   tifa sample --from ${store} …    a sheet to check by hand; tifa methods --from ${store}   the paragraph`,
    `  a chart   tifa chart --from ${store} --theme 高质量发展 --out theme.svg`,
    `what is doubtful: tifa doubts --from ${store}; what you know better goes into ${join(folder, "corrections.tsv")}`,
  ];
}
