/** tifa export: files for other programs. */
import { TifaError } from "../base/errors.ts";
import { exportGexf } from "../store/gexf.ts";
import { type Command, requiredText } from "./command.ts";
import { report } from "./output.ts";

/** `tifa export`: a store in the form of another program. */
export const exportCommand: Command = {
  name: "export",
  usage: "export --from DIR --format gexf --out FILE",
  summary: "writes the entity graph for Gephi",
  details: ["--from DIR      the store", "--format gexf", "--out FILE"],
  options: { from: { type: "string" }, format: { type: "string" }, out: { type: "string" } },
  run: async (flags) => {
    const dir = requiredText(flags, "from", "name the store with --from DIR");
    const format = requiredText(flags, "format", "gexf is the one there is");
    const out = requiredText(flags, "out", "name the file with --out FILE");
    if (format !== "gexf") throw new TifaError("usage", `no format "${format}"`, "gexf is the one there is");
    exportGexf({ dir, out });
    report(`${out} written`);
    return 0;
  },
};
