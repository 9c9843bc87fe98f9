/**
 * `npm run soak [-- --texts DIR]`: tries the laws at length, annotates short sentences by the thousand; builds and verifies
 * the whole corpora in DIR. Prints time and memory, and ends with 1 when a law fails, the sentences are slow, or a store is
 * empty or wrong.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { home } from "../src/lexicon/home.ts";

/** Has a process print its highest resident memory in kilobytes when it ends. */
const printPeak = `data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))`;

const corpora: readonly (readonly [folder: string, flags: readonly string[]])[] = [
  ["people-daily", []],
  ["xwlb", ["--map", "text=text,date=date,title=title,url=url"]],
];

function tifa(
  words: readonly string[],
  input = "",
): { readonly code: number; readonly stdout: string; readonly stderr: string } {
  const argv = ["--import", printPeak, join(home, "dist", "src", "cli.js"), ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: "utf8", input, maxBuffer: 1 << 28 });
  return { code: status ?? 70, stdout, stderr };
}

/** What the build prints with `--json`, as far as it is looked at here. */
interface Summary {
  readonly counts: { readonly documents: number; readonly speeches: number; readonly mentions: number };
}

/** Builds and verifies one corpus; whether all is well. */
function soak(input: string, flags: readonly string[], out: string): boolean {
  const began = performance.now();
  const { code, stdout, stderr } = tifa(["build", input, ...flags, "--out", out, "--json"]);
  const seconds = (performance.now() - began) / 1000;
  const peak = Number(/peak (\d+)/u.exec(stderr)?.[1] ?? 0) / 1024; // "peak 612345"
  if (code > 1) {
    console.log(`${input}: exit ${code}\n${stderr}`);
    return false;
  }
  const { counts } = JSON.parse(stdout) as Summary;
  const verified = tifa(["verify", out]);
  console.log(
    `${input}: ${counts.documents} documents, ${counts.speeches} speeches, ${counts.mentions} mentions; ` +
      `${seconds.toFixed(0)} s, ${peak.toFixed(0)} MB; verify: ${verified.code === 0 ? "all holds" : verified.stdout}`,
  );
  return counts.speeches > 0 && verified.code === 0;
}

/** Seconds that it takes to annotate so many short sentences, the start of the program included. */
function annotateSeconds(count: number): number {
  const records = Array.from({ length: count }, (_, i) =>
    JSON.stringify({ id: i, text: `第${i}号渔港要建设数字乡村。` }),
  );
  const began = performance.now();
  const { code, stdout } = tifa(["annotate"], `${records.join("\n")}\n`);
  if (code !== 0 || stdout.split("\n").length !== count + 1) throw new Error(`annotate: exit ${code}`);
  return (performance.now() - began) / 1000;
}

/** Whether thousands of sentences take a few times as long as one; a matcher built for each would be thousands of times. */
function soakSentences(): boolean {
  const [one, many] = [annotateSeconds(1), annotateSeconds(2000)];
  console.log(`one short sentence: ${one.toFixed(1)} s, 2000: ${many.toFixed(1)} s`);
  return many < 20 * one;
}

/** Whether the laws hold for more cases than `npm test` has time for. */
function soakLaws(): boolean {
  const files = ["test/cli/survey.test.ts", "test/pages/laws.test.ts", "test/resolve/identity.test.ts"];
  const vitest = [join(home, "node_modules", "vitest", "vitest.mjs"), "run", "--root", home, ...files];
  return (
    spawnSync(process.execPath, vitest, { stdio: "inherit", env: { ...process.env, TIFA_SOAK: "1" } }).status === 0
  );
}

const { values } = parseArgs({ options: { texts: { type: "string" } } });
const { texts } = values;
if (texts !== undefined && !existsSync(texts)) throw new Error(`${texts} is not there: npm run soak -- --texts DIR`);
const folder = mkdtempSync(join(tmpdir(), "tifa-soak-"));
const good = [soakLaws(), soakSentences()];
if (texts !== undefined) {
  for (const [name, flags] of corpora) good.push(soak(join(texts, "corpora", name), flags, join(folder, name)));
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = good.every(Boolean) ? 0 : 1;
