/** A store of the sample page, and copies of it in which files were changed. */
import { createHash } from "node:crypto";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { verifyStore } from "../../src/verify/verify-store.ts";
import { freshFolder } from "../pages/built-store.ts";
import { sampleStore } from "../pages/sample-store.ts";

/** Examples by the claim that does not hold. */
export type Wrong = Readonly<Record<string, readonly string[]>>;
export type Edit = (text: string) => string;

/** A folder with the store in `whole`; `damaged` is the copy that was made last. */
export interface DamagedStore {
  readonly folder: string;
  readonly whole: string;
  readonly damaged: string;
  /** Copies the store of the sample page into `whole`. */
  readonly prepare: () => Promise<void>;
  /** A copy of the store in which files were changed. */
  readonly damage: (edits: Readonly<Record<string, Edit>>) => void;
  readonly wrongIn: (dir: string) => Wrong;
  /** What is wrong in a copy of the store in which one file was changed. */
  readonly wrongAfter: (file: string, edit: Edit) => Wrong;
  /** The same where whoever changed the files also wrote their new hashes into the receipt. */
  readonly wrongAfterForging: (edits: Readonly<Record<string, Edit>>) => Wrong;
  /** Writes the hashes of changed files into the receipt. */
  readonly sealAgain: (dir: string, files: readonly string[]) => void;
}

/** The store before it is prepared. */
export function damagedStore(): DamagedStore {
  const folder = freshFolder();
  const [whole, damaged] = [join(folder, "whole"), join(folder, "damaged")];
  const damage = (edits: Readonly<Record<string, Edit>>) => {
    rmSync(damaged, { recursive: true, force: true });
    cpSync(whole, damaged, { recursive: true });
    for (const [file, edit] of Object.entries(edits)) {
      const before = readFileSync(join(damaged, file), "utf8");
      const after = edit(before);
      expect(after).not.toBe(before);
      writeFileSync(join(damaged, file), after);
    }
  };
  return {
    folder,
    whole,
    damaged,
    prepare: async () => cpSync(await sampleStore("page.txt"), whole, { recursive: true }),
    damage,
    wrongIn,
    wrongAfter: (file, edit) => {
      damage({ [file]: edit });
      return wrongIn(damaged);
    },
    wrongAfterForging: (edits) => {
      damage(edits);
      sealAgain(damaged, Object.keys(edits));
      return wrongIn(damaged);
    },
    sealAgain,
  };
}

function sealAgain(dir: string, files: readonly string[]): void {
  const path = join(dir, "receipt.json");
  // Our own file.
  const receipt = JSON.parse(readFileSync(path, "utf8")) as { outputs: Record<string, string> };
  for (const file of files) {
    receipt.outputs[file] = createHash("sha256")
      .update(readFileSync(join(dir, file)))
      .digest("hex");
  }
  writeFileSync(path, `${JSON.stringify(receipt, null, 2)}\n`);
}

function wrongIn(dir: string): Wrong {
  const wrong = verifyStore(dir).filter((check) => check.wrong > 0);
  return Object.fromEntries(wrong.map(({ subject, examples }) => [subject, examples]));
}
