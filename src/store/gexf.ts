/** The entity graph as GEXF, the format that Gephi opens. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MultiDirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import type { Attributes } from "graphology-types";
import { auditLine } from "../../graph/audit.ts";
import { reasonOf, TifaError } from "../base/errors.ts";
import { readAudit } from "./directory/audit-file.ts";
import { requireStore } from "./directory/store-directory.ts";

/** Control characters that XML cannot hold. Example: "\u0001" */
const noXml = /(?![\t\n\r])\p{Cc}/gu;

/**
 * Writes `graph.json` of the store `dir` to the file `out`. Throws TifaError `input` without store or when `out` cannot
 * be written.
 */
export function exportGexf({ dir, out }: { readonly dir: string; readonly out: string }): void {
  const { versions, invented, hash } = requireStore(dir);
  const graph = MultiDirectedGraph.from(JSON.parse(readFileSync(join(dir, "graph.json"), "utf8")));
  graph.setAttribute("creator", `tifa ${versions["tifa"] ?? ""}`.trim());
  const checked = auditLine(readAudit(dir, hash));
  graph.setAttribute("description", `${invented ? "虚构样本 · invented data · " : ""}${checked} · receipt ${hash}`);
  const text = gexf.write(graph, { version: "1.3", formatNode, formatEdge });
  try {
    writeFileSync(out, text);
  } catch (cause) {
    throw new TifaError("input", `${out}: ${reasonOf(cause)}`, "give --out a path that can be written", { cause });
  }
}

/** In Gephi a node's label is what is drawn: the name. What the graph calls label is the column `kind`. */
function formatNode(_: string, { label, name, x, y, ...rest }: Attributes): ReturnType<typeof formatEdge> & object {
  return { label: String(name), viz: { x, y }, attributes: flat({ kind: label, name, ...rest }) };
}

function formatEdge(
  _: string,
  { type, ...rest }: Attributes,
): { label: string; weight?: number; attributes: Attributes; viz?: { x?: number; y?: number } } {
  const { mentions } = rest;
  return {
    label: String(type),
    weight: typeof mentions === "number" ? mentions : 1,
    attributes: flat({ type, ...rest }),
  };
}

/** Lists as one string: Gephi's tables show them, and every version of the format has strings. */
function flat(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => {
      const shown = Array.isArray(value) ? value.join(" | ") : value;
      return [key, typeof shown === "string" ? shown.replace(noXml, " ") : shown];
    }),
  );
}
