/** What a user knows of persons and institutions, put on their nodes; a row that fits none or several is a note. */
import type { AttributeRow, GraphRows } from "../../graph/facts.ts";
import type { NodeRow } from "../../graph/schema.ts";
import { groupBy } from "../base/group.ts";
import { type Note, type Noted, noteOn } from "../base/notes.ts";
import { byCodeUnit } from "../base/order.ts";

/** The rows of the graph with the attributes. `idOfInstitution` gives the id of an institution by any of its names. */
export function addUserAttributes(
  { nodes, relationships }: GraphRows,
  attributes: readonly AttributeRow[],
  idOfInstitution: (name: string) => string,
): Noted<GraphRows> {
  if (attributes.length === 0) return { value: { nodes, relationships }, notes: [] };
  const find = finder(nodes, idOfInstitution);
  const found = attributes.map((row) => ({ row, ids: find(row) }));
  const rowsOf = groupBy(
    found.filter(({ ids }) => ids.length === 1),
    ({ ids }) => ids[0],
  );
  const lastSeen = lastDates({ nodes, relationships });
  const notes = found.flatMap(({ row, ids }) => (ids.length === 1 ? [] : [strayNote(row, ids)]));
  const known = nodes.map((node) => {
    const rows = (rowsOf.get(node.id) ?? []).map(({ row }) => row);
    const { value, notes: doubts } = valuesAt(lastSeen.get(node.id), rows);
    notes.push(...doubts);
    return rows.length === 0 ? node : { ...node, properties: { ...node.properties, ...value } };
  });
  return { value: { nodes: known, relationships }, notes };
}

/** Gives the ids of those whom a row can mean: by id or key where there is one, else by name. */
function finder(
  nodes: readonly NodeRow[],
  idOfInstitution: (name: string) => string,
): (row: AttributeRow) => readonly string[] {
  const bearers = nodes.filter(({ label }) => label === "Person" || label === "Institution");
  const ids = new Set(bearers.map(({ id }) => id));
  const persons = bearers.filter(({ label }) => label === "Person");
  const byKey = groupBy(pairs(persons, "keys"), ([key]) => key);
  const byName = groupBy(
    [...pairs(persons, "aliases"), ...bearers.map(({ id, properties }) => [String(properties["name"]), id] as const)],
    ([name]) => name,
  );
  return ({ id, name }) => {
    if (id !== "") return ids.has(id) ? [id] : distinct(byKey.get(id));
    const institution = idOfInstitution(name);
    const known = ids.has(institution) ? [[name, institution] as const] : [];
    return distinct([...(byName.get(name) ?? []), ...known]);
  };
}

type NamedId = readonly [name: string, id: string];

function pairs(nodes: readonly NodeRow[], property: "keys" | "aliases"): readonly NamedId[] {
  return nodes.flatMap(({ id, properties }) => {
    const names = properties[property];
    return Array.isArray(names) ? names.map((name) => [String(name), id] as const) : [];
  });
}

function distinct(found: readonly NamedId[] = []): readonly string[] {
  return [...new Set(found.map(([, id]) => id))].sort(byCodeUnit);
}

/** When each of them was last recorded: speaking, or holding a post in a dated document. */
function lastDates({ nodes, relationships }: GraphRows): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  const see = (id: string, date: unknown) => {
    if (typeof date === "string" && date > (last.get(id) ?? "")) last.set(id, date);
  };
  for (const { id, properties } of nodes) see(id, properties["lastDate"]);
  for (const { type, from, to, properties } of relationships) {
    if (type !== "HOLDS") continue;
    see(from, properties["lastSeen"]);
    see(to, properties["lastSeen"]);
  }
  return last;
}

/** Of the rows that hold on the day, those without dates on any, each column from the row that begins last. */
function valuesAt(day: string | undefined, rows: readonly AttributeRow[]): Noted<Readonly<Record<string, string>>> {
  const valid = rows.filter((row) => holdsOn(day, row));
  const columns = [...new Set(valid.flatMap(({ values }) => Object.keys(values)))];
  const values: [string, string][] = [];
  const notes: Note[] = [];
  for (const column of columns) {
    const saying = valid.filter((row) => column in row.values).sort((a, b) => byCodeUnit(b.from, a.from));
    const latest = saying.filter(({ from }) => from === saying[0]?.from);
    const [value = "", ...others] = new Set(latest.map((row) => row.values[column]));
    if (others.length === 0) values.push([column, value]);
    else
      notes.push(
        noteOn("attribute-contradicts", "", `lines ${latest.map(({ line }) => line).join(", ")}: two ${column}`),
      );
  }
  return { value: Object.fromEntries(values), notes };
}

/** Dates may be a year or a month alone, which begin and end with their days. */
function holdsOn(day: string | undefined, { from, to }: AttributeRow): boolean {
  if (from === "" && to === "") return true;
  return day !== undefined && day.slice(0, from.length) >= from && (to === "" || day.slice(0, to.length) <= to);
}

function strayNote({ line, id, name }: AttributeRow, ids: readonly string[]): Note {
  const who = id === "" ? name : id;
  if (ids.length === 0) return noteOn("attribute-of-nobody", "", `line ${line}: ${who} is nobody in these documents`);
  return noteOn("attribute-of-several", "", `line ${line}: ${who} may be ${ids.join(", ")}; give the id`);
}
