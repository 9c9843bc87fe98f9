/** Labels in lines of their own, which give whoever says what stands below: “青屿市公安局副局长苏砚秋：”, “望海大学教授周沛然——” */
import type { Byline, NamedPerson } from "./records.ts";

const label = /^(?<label>[^。！？；：:]{3,60}?)\s*(?<mark>[：:]|——)\s*$/u; // “望海大学教授周沛然——”

const ending = /[：:—]\s*$/u; // “苏砚秋：”

/** A label and the mark behind it; undefined where a line has not the form of one. */
export function labelLine(text: string): { readonly label: string; readonly mark: string } | undefined {
  if (!ending.test(text)) return undefined;
  const { label: words, mark } = label.exec(text)?.groups ?? {};
  return words === undefined || mark === undefined ? undefined : { label: words, mark };
}

/** Whom a label names: as a byline by itself, else by its place. */
export function labelPersons({ kind, persons, byContext }: Byline): readonly NamedPerson[] {
  return kind === "byline" ? persons : (byContext?.persons ?? []);
}
