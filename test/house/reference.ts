/** The tables of `docs/reference.md` that the code knows: `npm run reference` writes them, a test holds them. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { attributionRules } from "../../graph/rules/attribution-rules.ts";
import { apartRules, identityRules } from "../../graph/rules/link-rules.ts";
import { mentionRules } from "../../graph/rules/mention-rules.ts";
import { noteRules } from "../../graph/rules/note-rules.ts";
import type { Rule } from "../../graph/rules/rule.ts";
import { home } from "../../src/lexicon/home.ts";

const path = join(home, "docs", "reference.md");
const borders = { from: "<!-- rules -->", to: "<!-- end of rules -->" };

/** The reference as it should be. Throws RangeError where the borders of the tables are gone. */
export function currentReference(text: string): string {
  const [before, rest = ""] = text.split(borders.from);
  const after = rest.split(borders.to)[1];
  if (before === undefined || after === undefined) throw new RangeError(`${path}: no ${borders.from}`);
  return `${before}${borders.from}\n${tables()}\n${borders.to}${after}`;
}

/** The reference as it is. */
export function writtenReference(): string {
  return readFileSync(path, "utf8");
}

function tables(): string {
  return [
    table("Attributions", attributionRules, ({ most }) => (most === 0 ? "–" : `≤ ${most}`)),
    ...Object.entries(mentionRules).map(([kind, rules]) => table(`Mentions of kind ${kind}`, rules)),
    table("Bylines of one name that are one person", identityRules),
    table("Persons of one name that stay two", apartRules),
    table("Notes", noteRules),
  ].join("\n\n");
}

function table<T extends Rule>(title: string, rules: readonly T[], confidence?: (rule: T) => string): string {
  const more = confidence === undefined ? { head: "", line: "" } : { head: " confidence |", line: "---|" };
  return [
    `**${title}**`,
    "",
    `| rule | 中文 | English |${more.head} rests on |`,
    `|---|---|---|${more.line}---|`,
    ...rules.map((rule) => {
      const cell = confidence === undefined ? "" : ` ${confidence(rule)} |`;
      return `| \`${rule.id}\` | ${rule.zh} | ${rule.en} |${cell} ${rule.means} |`;
    }),
  ].join("\n");
}

if (process.argv.includes("--write")) writeFileSync(path, currentReference(writtenReference()));
