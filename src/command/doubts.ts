/** tifa doubts: the pages where correction pays most, each with a link into the reader. */
import { stringify } from "csv-stringify/sync";
import { type Doubt, type DoubtfulPage, type DoubtsAnswer, doubtsOf } from "../ask/doubts.ts";
import { TifaError } from "../base/errors.ts";
import { type Command, optionalText, requiredText, wholeNumber } from "./command.ts";
import { print } from "./output.ts";

const defaultTop = 20;
const mostReasons = 3;
const defaultViewer = "http://127.0.0.1:4173/";

/** `tifa doubts`: pages and attributions by doubt. */
export const doubts: Command = {
  name: "doubts",
  usage: "doubts --from DIR",
  summary: "the pages where correction pays most, with links into the reader",
  details: [
    "--from DIR      the store",
    `--top N         so many pages, ${defaultTop} unless said`,
    `--viewer URL    where tifa serve --from DIR shows it, ${defaultViewer} unless said`,
    "--format NAME   text (default), csv, json",
  ],
  options: {
    from: { type: "string" },
    top: { type: "string" },
    viewer: { type: "string" },
    format: { type: "string" },
  },
  run: async (flags) => {
    const dir = requiredText(flags, "from", "name a store with --from DIR");
    const format = optionalText(flags, "format") ?? "text";
    const viewer = optionalText(flags, "viewer") ?? defaultViewer;
    const found = doubtsOf(dir);
    const answer = { ...found, pages: found.pages.slice(0, wholeNumber(flags, "top", 1) ?? defaultTop) };
    if (format === "json") print(JSON.stringify(answer));
    else if (format === "csv") print(asCsv(answer, viewer));
    else if (format === "text") for (const line of linesOf(answer, found.pages.length, dir, viewer)) print(line);
    else throw new TifaError("usage", `no format "${format}"`, "one of text, csv, json");
    return 0;
  },
};

function linesOf(answer: DoubtsAnswer, all: number, dir: string, viewer: string): readonly string[] {
  const { pages, documents, withoutSpeech } = answer;
  const silent = withoutSpeech === 0 ? "" : `; on ${withoutSpeech} pages no speech was found`;
  if (pages.length === 0) return [`nothing doubtful on ${documents} pages${silent}`];
  return [
    `${all} of ${documents} pages hold something doubtful${silent}; characters in doubt, the weightiest first`,
    `the links open in the viewer: tifa serve --from ${dir}`,
    ...pages.flatMap((page) => ["", ...pageLines(page, viewer)]),
    ...(all > pages.length ? ["", `and ${all - pages.length} more: --top ${all}`] : []),
  ];
}

function pageLines(page: DoubtfulPage, viewer: string): readonly string[] {
  const { document, title, date, chars, doubts: all } = page;
  const rest = all.length - mostReasons;
  return [
    `${chars}  ${document}${title === document ? "" : `  ${title}`}${date === null ? "" : `  ${date}`}`,
    ...all
      .slice(0, mostReasons)
      .flatMap((doubt) => [
        `  ${doubt.chars}  ${kinds[doubt.kind]} · ${doubt.why}`,
        `      ${linkTo(document, doubt, viewer)}`,
      ]),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}

const kinds = { nobody: "words of nobody", attribution: "not sure whose", note: "doubted" } as const;

/** The place in the reader: “http://127.0.0.1:4173/#/doc?id=a.txt&at=3-9”. */
function linkTo(document: string, { start, end }: Doubt, viewer: string): string {
  return `${viewer}#/doc?id=${encodeURIComponent(document)}${start === end ? "" : `&at=${start}-${end}`}`;
}

function asCsv({ pages }: DoubtsAnswer, viewer: string): string {
  const rows = pages.flatMap(({ document, title, date, doubts: all }) =>
    all.map((doubt) => ({ document, title, date, ...doubt, link: linkTo(document, doubt, viewer) })),
  );
  const columns = ["chars", "document", "title", "date", "kind", "rule", "why", "start", "end", "link"];
  return stringify(rows, { header: true, columns }).trimEnd();
}
