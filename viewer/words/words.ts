/** Says things in the language of the screen. */
import { language } from "../state/preferences.ts";
import { en } from "./en.ts";
import { type Word, zh } from "./zh.ts";

/** The words of a key with `{name}` replaced by the value of that name. */
export function say(word: Word, values: Readonly<Record<string, string | number>> = {}): string {
  const text = (language.value === "zh" ? zh : en)[word];
  return text.replace(/\{(?<name>\w+)\}/gu, (all, name: string) => shown(values[name] ?? all)); // "{count} 处"
}

/** The word for a code of the store (`rule` + `byline-after`), or the code itself when we have none. */
export function sayCode(group: "audit" | "rule" | "baseline" | "part", code: string): string {
  const key = `${group}:${code}`;
  return isWord(key) ? say(key) : code;
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
  return Object.hasOwn(zh, key);
}
