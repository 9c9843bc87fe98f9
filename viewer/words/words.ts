/** Says things in the language of the screen. */
import { attributionRule } from "../../graph/rules/attribution-rules.ts";
import { mentionRule } from "../../graph/rules/mention-rules.ts";
import { type Language, language } from "../state/preferences.ts";
import { en } from "./en.ts";
import { enCodes } from "./en-codes.ts";
import { zh } from "./zh.ts";
import { zhCodes } from "./zh-codes.ts";

export type Word = keyof typeof zh | keyof typeof zhCodes;

/** What a word may be filled with. */
export type Values = Readonly<Record<string, string | number>>;

const tables: Readonly<Record<Language, Readonly<Record<Word, string>>>> = {
  zh: { ...zh, ...zhCodes },
  en: { ...en, ...enCodes },
};

/** The words of a key with `{name}` replaced by the value of that name, `{name|one|many}` by the form for its number. */
export function say(word: Word, values: Values = {}): string {
  // "{count} 处", "{count} {count|place|places}"
  return tables[language.value][word].replace(
    /\{(?<name>\w+)(?:\|(?<one>[^|}]*)\|(?<many>[^|}]*))?\}/gu,
    (all, name: string, one?: string, many?: string) => {
      const value = values[name] ?? all;
      if (one === undefined || many === undefined) return shown(value);
      return value === 1 ? one : many;
    },
  );
}

/** What a rule of the store is called, or its id when we have no word. */
export function sayRule(id: string): string {
  const rule = attributionRule(id) ?? mentionRule(id);
  return rule === undefined ? id : rule[language.value];
}

/** The word for a code of the store (`part` + `headline`), or the code itself when we have none. */
export function sayCode(group: "audit" | "baseline" | "part" | "property" | "type" | "value", code: string): string {
  const key = `${group}:${code}`;
  return isWord(key) ? say(key) : code;
}

/** With what a speaker is compared: one wording everywhere. On a single page there is nothing but that page. */
export function sayBaseline(baseline: string, isOnePage: boolean): string {
  return isOnePage ? say("baseline:page") : sayCode("baseline", baseline);
}

/** A number in the manner of the language, with at most so many digits behind the point. */
export function number(value: number, digits = 0): string {
  const key = `${language.value} ${digits}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(language.value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    formats.set(key, format);
  }
  return format.format(value);
}

/** A format costs more to make than thousands of numbers to write. */
const formats = new Map<string, Intl.NumberFormat>();

function shown(value: string | number): string {
  return typeof value === "number" ? number(value) : value;
}

function isWord(key: string): key is Word {
  return Object.hasOwn(tables.zh, key);
}
