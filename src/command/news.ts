/** tifa new: what is new in a corpus since a day. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import type { Cited, News } from "../../graph/news-api.ts";
import { openAsked } from "../ask/asked-store.ts";
import { partsIn } from "../ask/cited.ts";
import { newsOf } from "../ask/news.ts";
import { newsMarkdown } from "../ask/news-markdown.ts";
import { namedConcepts, readText } from "../ask/text-of-store.ts";
import { isDay } from "../base/day.ts";
import { TifaError } from "../base/errors.ts";
import { sourcePath } from "../store/directory/source-path.ts";
import { type Command, type Flags, optionalText, requiredText, wholeNumber } from "./command.ts";
import { languageOf } from "./language.ts";
import { print, report } from "./output.ts";

/** `tifa new`: first uses, returns, gaps, new wordings and new posts since a day. */
export const news: Command = {
  name: "new",
  usage: "new --from DIR --since DAY",
  summary: "what is new since a day: first uses, returns, gaps, wordings, posts",
  details: [
    "--from DIR      the store",
    "--since DAY     from this day on, against all text before: 2023-01-01",
    "--to DAY        up to this day (the last of the corpus)",
    "--months N      a formulation returns after so many months without a use (6)",
    "--format NAME   md (default), json, csv",
    "--lang NAME     of md: zh (default) or en",
    "--top N         at most so many of each kind (md 20, else all)",
  ],
  options: {
    from: { type: "string" },
    since: { type: "string" },
    to: { type: "string" },
    months: { type: "string" },
    format: { type: "string" },
    lang: { type: "string" },
    top: { type: "string" },
  },
  run: async (flags) => {
    const dir = requiredText(flags, "from", "name a store with --from DIR");
    const format = formatOf(flags);
    const language = languageOf(flags);
    const question = questionOf(flags, format);
    const store = {
      ...openAsked(dir),
      ...readText(dir),
      source: (document: string) => readFileSync(join(dir, sourcePath(document)), "utf8"),
      partsOf: partsIn(dir),
    };
    const answer = newsOf(store, namedConcepts(dir), question);
    if (format === "json") print(JSON.stringify(answer));
    else if (format === "csv") print(stringify([...rowsOf(answer)], { header: true, columns }).trimEnd());
    else print(newsMarkdown(answer, language));
    if (answer.why !== "") report(answer.why);
    return 0;
  },
};

type Format = "md" | "json" | "csv";

function formatOf(flags: Flags): Format {
  const name = optionalText(flags, "format") ?? "md";
  if (name === "md" || name === "json" || name === "csv") return name;
  throw new TifaError("usage", `no format "${name}"`, "one of md, json, csv");
}

function questionOf(flags: Flags, format: Format): Parameters<typeof newsOf>[2] {
  const since = requiredText(flags, "since", "name the first day of what is new, for example --since 2023-01-01");
  const to = optionalText(flags, "to");
  const months = wholeNumber(flags, "months", 1);
  const top = wholeNumber(flags, "top", 1) ?? (format === "md" ? 20 : undefined);
  for (const [flag, day] of [["since", since] as const, ["to", to ?? since] as const]) {
    if (!isDay(day)) throw new TifaError("usage", `--${flag} ${day} is no day`, `for example --${flag} 2023-01-01`);
  }
  if (to !== undefined && to < since) {
    throw new TifaError("usage", `--to ${to} is before --since ${since}`, "give a later day, or leave --to out");
  }
  return {
    since,
    ...(to === undefined ? {} : { to }),
    ...(months === undefined ? {} : { months }),
    ...(top === undefined ? {} : { top }),
  };
}

const columns = [
  "kind",
  "name",
  "wording",
  "date",
  "lastBefore",
  "count",
  "expected",
  "by",
  "countsFor",
  "source",
  "document",
  "start",
  "end",
  "title",
  "sentence",
  "url",
];

/** One row for each item; what a kind does not have is empty. */
function rowsOf({ firstUses, returned, missing, wordings, posts }: News): readonly object[] {
  return [
    ...firstUses.items.map((item) => rowOf("first use", item.name, item.first, { count: item.mentions })),
    ...returned.items.map(({ name, again, last, mentions, expected }) =>
      rowOf("returned", name, again, { lastBefore: last.date, count: mentions, expected }),
    ),
    ...missing.items.map(({ name, last, expected }) =>
      rowOf("missing", name, last, { date: "", lastBefore: last.date, count: 0, expected }),
    ),
    ...wordings.items.map(({ name, surface, first, mentions }) =>
      rowOf("new wording", name, first, { wording: surface, count: mentions }),
    ),
    ...posts.items.map(({ name, institutionName, title, first, documents }) =>
      rowOf("new post", name, first, { wording: `${institutionName}${title}`, count: documents }),
    ),
  ];
}

function rowOf(
  kind: string,
  name: string,
  {
    date,
    source,
    document,
    start,
    end,
    title,
    sentence,
    url,
    ...use
  }: Cited & { readonly countsFor?: string; readonly speakers?: readonly string[] },
  more: object,
): object {
  const { countsFor = "", speakers = [] } = use;
  return {
    kind,
    name,
    date,
    by: speakers.join("、"),
    countsFor,
    source,
    document,
    start,
    end,
    title,
    sentence,
    url,
    ...more,
  };
}
