/** The documents say what the program really prints: every `console` block is run and compared. */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { home } from "../../src/lexicon/home.ts";

interface Step {
  readonly command: string;
  readonly output: string;
}

/** Commands (`$ …`) of all console blocks of a document, each with the lines that follow it. */
function stepsOf(file: string): readonly Step[] {
  const text = readFileSync(join(home, file), "utf8");
  const blocks = [...text.matchAll(/^```console\n(?<body>[\s\S]*?)^```$/gmu)].map(
    (match) => match.groups?.["body"] ?? "",
  );
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /mu)
      .slice(1)
      .map((step) => {
        const [command = "", ...lines] = step.split("\n");
        return { command, output: lines.join("\n").trimEnd() };
      }),
  );
}

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tifa-docs-"));
  symlinkSync(join(home, "sample"), join(folder, "sample"));
  const cli = join(home, "dist", "src", "cli.js");
  // The blocks look at parts of one trace again and again, and a stage of one page is one text.
  writeFileSync(
    join(folder, "tifa"),
    `#!/bin/sh
tifa() { "${process.execPath}" "${cli}" "$@" 2>&1; }
[ "$1" = trace ] || { tifa "$@"; exit; }
kept="${folder}/$(printf %s "$*" | tr -c a-z -)"
[ -f "$kept" ] || tifa "$@" >"$kept" || exit
cat "$kept"
`,
  );
  chmodSync(join(folder, "tifa"), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// The blocks are written for a POSIX shell.
describe.skipIf(process.platform === "win32").each(["README.md", "ARCHITECTURE.md"])("%s", (file) => {
  const steps = stepsOf(file);
  test("has blocks that can be run", () => expect(steps.length).toBeGreaterThan(2));
  test.each(steps)("prints what it says: $command", ({ command, output }) => {
    const environment = { ...process.env, LC_ALL: "C", PATH: `${folder}${delimiter}${process.env["PATH"] ?? ""}` };
    const printed = execFileSync("sh", ["-c", command], { cwd: folder, env: environment, encoding: "utf8" });
    expect(printed.trimEnd()).toBe(output);
  });
});
