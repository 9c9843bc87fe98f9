/** Whether every rule that names a row of a table names one that is there. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { builtIn } from "../lexicon/home.ts";
import type { Findings } from "./findings.ts";

/** “concepts.tsv:275”; a user's own table, “user/concepts.tsv:3”, is not in the store */
const tableRow = /^(?<table>[a-z-]+\.tsv):(?<line>\d+)$/u;

/** Checks one rule of a record or a relationship. */
export type RuleCheck = (rule: string, claim: () => string, concept?: { entity: string; name: string }) => void;

const subject = "rules that name a row of a table";

/**
 * A check against the built-in tables. A table that is no longer the one of the build cannot be compared row by row:
 * that is a finding of its own, once a table.
 */
export function createRuleCheck(hashes: Readonly<Record<string, string>>, findings: Findings): RuleCheck {
  const tables = new Map<string, readonly string[] | undefined>();
  const rowsOf = (table: string) => {
    if (tables.has(table)) return tables.get(table);
    const bytes = existsSync(builtIn(table)) ? readFileSync(builtIn(table)) : undefined;
    const isSame = bytes !== undefined && createHash("sha256").update(bytes).digest("hex") === hashes[table];
    findings.expect("tables as the build read them", isSame, () => `${table}: is not the table of the build`);
    tables.set(table, isSame ? bytes.toString("utf8").split("\n") : undefined);
    return tables.get(table);
  };
  return (rule, claim, concept) => {
    const { table, line } = tableRow.exec(rule)?.groups ?? {};
    const rows = table === undefined ? undefined : rowsOf(table);
    if (rows === undefined) return;
    const row = rows[Number(line) - 1] ?? "";
    const [id, label] = row.split("\t");
    const isMeant = concept === undefined || (concept.entity === `concept:${id}` && concept.name === label);
    findings.expect("concepts as their row has them", isMeant, () => `${claim()}: ${rule} is ${id}, ${label}`);
    findings.expect(subject, line !== "1" && row !== "" && !row.startsWith("#"), () => `${claim()}: no row ${rule}`);
  };
}
