/** What the names of files hold, as the user writes it: `--from-name '{date}-{page}-{n}'`. */
import { basename, extname } from "node:path";
import { TifaError } from "../base/errors.ts";
import type { DocumentMeta } from "../base/records.ts";
import { metaOfName } from "./file-name.ts";
import { givenSpeakers } from "./given-speakers.ts";

/** A form of names. */
export interface NamePattern {
  readonly words: string;
  readonly form: RegExp;
  /** How many folders of the path it speaks of. */
  readonly folders: number;
}

/** What a name gives: an id of its own, where it says one, and metadata. */
export interface Named {
  readonly id: string | undefined;
  readonly meta: DocumentMeta;
}

const some = "[^/]+?";
/** Placeholder → what it stands for. */
const places: Readonly<Record<string, string>> = {
  id: some,
  date: "(?:19|20)\\d{2}(?:\\d{4}|(?<sign>[-._])\\d{1,2}\\k<sign>\\d{1,2}|年\\d{1,2}月\\d{1,2}日)",
  source: some,
  page: "第?[A-Za-z]?\\d{1,3}[版页]?",
  edition: some,
  title: some,
  speaker: some,
  n: "\\d+",
  "*": "[^/]*?",
};
const placeholder = /\{(?<name>[^{}]*)\}/gu; // “{date}”
/** “.”, “(”: what an expression would not take as it is. */
const special = /[\\^$.*+?()[\]{}|/]/gu;

/** Reads a form. Throws TifaError `usage` for a placeholder that there is not, or that stands twice. */
export function readNamePattern(words: string): NamePattern {
  const hint = `for example --from-name '{date}-{page}-{n}'; there are ${Object.keys(places)
    .map((name) => `{${name}}`)
    .join(" ")}`;
  const used = new Set<string>();
  let [form, from] = ["", 0];
  for (const match of words.matchAll(placeholder)) {
    const name = match.groups?.["name"] ?? "";
    const place = places[name];
    if (place === undefined) throw new TifaError("usage", `--from-name has {${name}}, which is nothing`, hint);
    if (used.has(name) && name !== "*") throw new TifaError("usage", `--from-name has {${name}} twice`, hint);
    used.add(name);
    form += literal(words.slice(from, match.index)) + (name === "*" ? place : `(?<${name}>${place})`);
    from = match.index + match[0].length;
  }
  if (used.size === 0) throw new TifaError("usage", `--from-name ${words} has no placeholder`, hint);
  const folders = words.split("/").length - 1;
  return { words, form: new RegExp(`^${form}${literal(words.slice(from))}$`, "u"), folders }; // “20210419-03-2”
}

function literal(words: string): string {
  return words.replace(special, "\\$&");
}

/** What the name of a file gives by a form, with or without its ending; undefined where it has another. */
export function namedBy({ form, folders }: NamePattern, path: string): Named | undefined {
  const parts = path.split("/").slice(-1 - folders);
  const name = parts.join("/");
  const ending = extname(basename(name));
  const groups = (form.exec(name.slice(0, name.length - ending.length)) ?? form.exec(name))?.groups;
  if (groups === undefined) return undefined;
  const { id, date = "", page, speaker, source, edition, title } = groups;
  const day = metaOfName(date);
  if (date !== "" && day.date === undefined) return undefined;
  const facts = Object.entries({ source, edition, title }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value.trim()] as const],
  );
  return {
    id,
    meta: {
      ...Object.fromEntries(facts),
      ...day,
      ...(page === undefined ? {} : { page: pageOf(page) }),
      ...givenSpeakers({ speaker, position: undefined, institution: undefined, key: undefined }),
    },
  };
}

/** “第03版” as 3, “A03” as A3 */
function pageOf(page: string): string {
  return page.replace(/^第|[版页]$/gu, "").replace(/^(?<letter>[A-Za-z]?)0+(?=\d)/u, "$<letter>"); // “03版”
}
