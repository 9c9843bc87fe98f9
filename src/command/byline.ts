/** tifa byline: one line in, one record out. */
import { createInterface } from "node:readline";
import { createBylineReader } from "../byline/read-byline.ts";
import { readLexicon } from "../lexicon/lexicon.ts";
import type { Command } from "./command.ts";
import { print } from "./output.ts";

/** `tifa byline`: what a byline says, without a page around it. */
export const byline: Command = {
  name: "byline",
  usage: "byline",
  summary: "reads bylines from stdin, one a line, and prints what each says as JSON",
  details: ["printf '云江省委网信办主任 程望舒' | tifa byline"],
  options: {},
  run: async () => {
    const read = createBylineReader(readLexicon().words, undefined, "line");
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      const { text, persons, kind, confidence, rule } = read(line);
      print(JSON.stringify({ text, persons, kind, confidence, rule }));
    }
    return 0;
  },
};
