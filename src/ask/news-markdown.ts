/** News as a page of Markdown: five headings, each item with the sentence that shows it and where it stands. */
import type { Cited, News, NewsPart } from "../../graph/news-api.ts";
import { type Language, newsWords } from "./news-words.ts";

/** The page; text of pages is escaped, so that nothing in it is markup. */
export function newsMarkdown(raw: News, language: Language): string {
  const news = escaped(raw);
  const words = newsWords[language];
  const part = <Item>(
    at: number,
    { total, items, why }: NewsPart<Item>,
    line: (item: Item) => string,
    shownBy: (item: Item) => readonly Cited[],
  ) => [
    `## ${words.heads[at] ?? ""} (${total})`,
    "",
    ...(why === null ? [] : [why[language], ""]),
    ...items.flatMap((item, index) => [
      `${index + 1}. ${line(item)}`,
      ...shownBy(item).map((cited) => `   > ${cited.sentence} — ${citation(cited)}`),
      "",
    ]),
    ...(total > items.length ? [words.more(total - items.length, total), ""] : []),
  ];
  return [
    `# ${words.title(news)}`,
    "",
    ...words.lead(news).flatMap((line) => [line, ""]),
    ...part(0, news.firstUses, words.first, ({ first }) => [first]),
    ...part(1, news.returned, words.returned, ({ last, again }) => [last, again]),
    ...part(
      2,
      news.missing,
      (item) => words.missing(item, news),
      ({ last }) => [last],
    ),
    ...part(3, news.wordings, words.wording, ({ first }) => [first]),
    ...part(4, news.posts, words.post, ({ first }) => [first]),
  ]
    .join("\n")
    .trimEnd();
}

/** Source, day, title, document and place: what a footnote needs. */
function citation({ source, date, title, document, start, end, url }: Cited): string {
  const outlet = source === null ? "" : `《${source}》`;
  return `${outlet}${date}，“${title}”，${document} ${start}–${end}${url === null ? "" : `，${url}`}`;
}

/** What Markdown or HTML would read as markup. Example: “*” */
const markup = /[\\`*_[\]<>#|&]/gu;
/** What is one space in a line. Example: "\n" */
const blank = /\s+/gu;

/** The same news with every text escaped; ids and places of pages are texts, too. */
function escaped(news: News): News {
  // The same shape: only strings are others.
  return JSON.parse(JSON.stringify(news), (_, value: unknown) =>
    typeof value === "string" ? value.replaceAll(markup, (mark) => `\\${mark}`).replaceAll(blank, " ") : value,
  ) as News;
}
