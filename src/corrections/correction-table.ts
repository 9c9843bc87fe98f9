/** A corrections file as a table (`.tsv`): a header row, one correction a row, several values of a cell between `|`. */
import { listCell } from "../lexicon/table.ts";
import { correctionSchema } from "./correction-schema.ts";

const kinds = correctionSchema.anyOf.map(({ properties }) => properties);
const columns = new Set([correctionSchema.properties, ...kinds].flatMap((fields) => Object.keys(fields)));
const spoken = new Set<string>(kinds.flatMap((fields) => ("speakers" in fields ? [fields.kind.const] : [])));

/** The fields of a row under the names of the header, as a line of JSON would give them. Throws Error that says what is wrong. */
export function fieldsOfRow(header: readonly string[], row: string): Readonly<Record<string, unknown>> {
  const cells = row.split("\t").map((cell) => cell.trim());
  if (cells.length !== header.length) throw new Error(`${cells.length} cells where the header has ${header.length}`);
  const kind = cells[header.indexOf("kind")] ?? "";
  const fields = header.flatMap((name, i) => {
    const value = cellValue(name, cells[i] ?? "", kind);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(fields);
}

/** The names of the columns. Throws Error for one that no correction has. */
export function headerOf(row: string): readonly string[] {
  const header = row.split("\t").map((cell) => cell.trim());
  const unknown = header.find((name) => !columns.has(name));
  if (unknown !== undefined) throw new Error(`no correction has the column "${unknown}"`);
  if (!header.includes("kind")) throw new Error("the first row names the columns, and `kind` is not among them");
  return header;
}

/** An empty cell is no field, but where a kind has speakers an empty list of them: nobody speaks. */
function cellValue(column: string, cell: string, kind: string): unknown {
  if (column === "speakers" && spoken.has(kind)) return listCell(cell).map(speakerOf);
  if (cell === "") return undefined;
  if (column === "start" || column === "end") return Number(cell);
  return column === "persons" || column === "institutions" ? listCell(cell) : cell;
}

/** “程望舒”, “程望舒/云江省委宣传部/副部长” */
function speakerOf(cell: string): object {
  const [name = "", ...post] = cell.split("/").map((part) => part.trim());
  if (post.length === 0) return { name };
  const [institution = "", title = ""] = post;
  if (post.length !== 2) throw new Error(`speaker "${cell}" is neither name nor name/institution/title`);
  return { name, positions: [{ institution: institution || null, title: title || null }] };
}
