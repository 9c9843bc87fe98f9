/** The layouts in which invented speeches are printed: the same that real pages come in. */
import { layOut } from "./lay-out.ts";

/** One speech as it goes to print. */
export interface Printed {
  readonly name: string;
  readonly byline: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly form: "speech" | "article" | "quote";
  /** Title and byline are lost, as in a dump that missed a box. */
  readonly lost: boolean;
}

/** What stands above the speeches. */
export interface Masthead {
  readonly headline: string;
  readonly event: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly place: string;
  /** Whether the editor introduces the page; a dump always has a note. */
  readonly hasNote: boolean;
}

export type Layout = "titled" | "dump" | "quotes" | "signed";

/** The text of a page. */
export function printPage(layout: Layout, masthead: Masthead, speeches: readonly Printed[], seed: number): string {
  switch (layout) {
    case "titled":
      return titledPage(masthead, speeches);
    case "dump":
      return dumpPage(masthead, speeches, seed);
    case "quotes":
      return quotesPage(masthead, speeches);
    case "signed":
      return signedPage(masthead, speeches);
  }
}

/** Title, byline, body: the usual page. */
function titledPage(masthead: Masthead, speeches: readonly Printed[]): string {
  const note = masthead.hasNote ? `${indent}编者按：${noteOf(masthead)}\n` : "";
  const items = speeches.map(({ title, byline, name, paragraphs }) =>
    [title, `${byline}${nbsp}${nbsp}${spacedName(name, nbsp + nbsp)}`, ...paragraphs]
      .map((line) => `${indent}${line}\n`)
      .join(""),
  );
  return `\n${masthead.headline}\n——${masthead.event}研讨会发言摘编\n${note}${items.join(`${indent} \n`)}`;
}

/** Body, title, byline, in a hard-wrapped dump; headline and note stand behind the first speech. */
function dumpPage(masthead: Masthead, speeches: readonly Printed[], seed: number): string {
  const source = speeches.flatMap(({ title, byline, name, paragraphs, lost }, at) => {
    const behindLost = speeches[at - 1]?.lost === true;
    const body = [
      `[body${behindLost ? " lost" : at === 0 ? " drop indented" : at === 3 ? " drop" : ""}]`,
      ...paragraphs,
    ];
    const signature = lost ? [] : [`[title] ${title}`, `[byline] ${byline} ${spacedName(name, " ")}`];
    const top = [
      `[headline] ${masthead.headline}`,
      `[subtitle] ——${masthead.event}研讨会发言摘编`,
      `[note] ${noteOf(masthead)}——编者`,
    ];
    return [...body, ...signature, ...(at === 0 ? top : [])];
  });
  return layOut(source.join("\n"), seed);
}

/** Statements, each followed by who made it. */
function quotesPage(masthead: Masthead, speeches: readonly Printed[]): string {
  const items = speeches.map(statement).join("");
  return `\n观点·${masthead.event}\n\n${items}${indent}（${masthead.event}研讨会发言摘要）\n`;
}

/** Articles signed by a name, the post in a closing note; then statements. */
function signedPage(masthead: Masthead, speeches: readonly Printed[]): string {
  const articles = speeches
    .filter(({ form }) => form === "article")
    .map(({ title, byline, name, paragraphs }) =>
      [title, spacedName(name, nbsp + nbsp), ...paragraphs, `（作者为${byline}）`]
        .map((line) => `${indent}${line}\n`)
        .join(""),
    );
  const echo = speeches.filter(({ form }) => form === "quote").map(statement);
  return `\n${masthead.headline}（专题）\n\n${articles.join(`${indent} \n`)}${indent} \n${indent}回声\n${echo.join("")}`;
}

function statement({ byline, name, paragraphs }: Printed): string {
  return `${indent}${paragraphs.join("")}\n${indent}——${byline}${name}\n`;
}

const indent = "\u3000\u3000";
const nbsp = "\u00a0";

function noteOf({ date, event, place }: Masthead): string {
  const [, month, day] = date.split("-").map(Number);
  return `${month}月${day}日，${event}研讨会在${place}召开，来自机关、高校和基层一线的同志作了交流。现将发言内容摘编刊发。`;
}

/** A name of two characters is set as wide as one of three. */
function spacedName(name: string, blank: string): string {
  return name.length === 2 ? `${name.slice(0, 1)}${blank}${name.slice(1)}` : name;
}
