/** tifa methods: the paragraphs that a paper needs about the numbers of a store. */
import { openAsked } from "../ask/asked-store.ts";
import { methodsOf } from "../ask/methods.ts";
import { methodsParagraphs } from "../ask/methods-text.ts";
import { TifaError } from "../base/errors.ts";
import { type Command, optionalText, requiredText } from "./command.ts";
import { print } from "./output.ts";

/** `tifa methods`: source, what was taken out, attribution, tests, checks, versions, in English and Chinese. */
export const methods: Command = {
  name: "methods",
  usage: "methods --from DIR",
  summary: "the paragraph for a paper: source, attribution, tests, checks, versions",
  details: ["--from DIR      the store", "--format NAME   text (default) or json"],
  options: { from: { type: "string" }, format: { type: "string" } },
  run: async (flags) => {
    const facts = methodsOf(openAsked(requiredText(flags, "from", "name a store with --from DIR")));
    const format = optionalText(flags, "format") ?? "text";
    if (format === "json") print(JSON.stringify(facts));
    else if (format === "text") for (const paragraph of methodsParagraphs(facts)) print(paragraph);
    else throw new TifaError("usage", `no format "${format}"`, "one of text, json");
    return 0;
  },
};
