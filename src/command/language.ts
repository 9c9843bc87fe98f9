/** The language of what a command writes for readers. */
import { type Language, languages } from "../ask/news-words.ts";
import { TifaError } from "../base/errors.ts";
import { type Flags, optionalText } from "./command.ts";

/** The value of `--lang`, Chinese unless told otherwise. Throws TifaError `usage` for another one. */
export function languageOf(flags: Flags): Language {
  const name = optionalText(flags, "lang") ?? "zh";
  const known = languages.find((language) => language === name);
  if (known === undefined) throw new TifaError("usage", `no language "${name}"`, `one of ${languages.join(", ")}`);
  return known;
}
