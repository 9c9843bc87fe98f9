/** `audit.json` beside the other files of a store: no part of the build, so no part of its receipt. */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Audit } from "../../../graph/audit.ts";

const auditName = "audit.json";

/** Writes it beside and renames it, so that a reader finds the older one or the whole new one. */
export function writeAudit(dir: string, audit: Audit): void {
  const path = join(dir, auditName);
  writeFileSync(`${path}.part`, `${JSON.stringify(audit, null, 2)}\n`, { flush: true });
  renameSync(`${path}.part`, path);
}

/** What people found in the store with this receipt; null when nobody checked it. */
export function readAudit(dir: string, receipt: string): Audit | null {
  const path = join(dir, auditName);
  if (!existsSync(path)) return null;
  // Written whole by `writeAudit`.
  const audit = JSON.parse(readFileSync(path, "utf8")) as Audit;
  return audit.receipt === receipt ? audit : null;
}
