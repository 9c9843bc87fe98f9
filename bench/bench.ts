/** `npm run bench [-- page.txt]`: how long one page takes as a whole process, the matcher beside its peer, weighing. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { home } from "../src/lexicon/home.ts";
import { compareMatchers } from "./matcher.ts";
import { benchWeigh } from "./weigh.ts";

const runs = 5;

/** Seconds of `tifa build`, from the start of Node to its end, sorted. */
function buildSeconds(page: string): readonly number[] {
  const cli = join(home, "dist", "src", "cli.js");
  if (!existsSync(cli)) throw new Error("dist is missing: npm run build");
  const folder = mkdtempSync(join(tmpdir(), "tifa-bench-"));
  const seconds = Array.from({ length: runs }, () => {
    const begin = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [cli, "build", page, "--out", join(folder, "out")]);
    if (status !== 0) throw new Error(String(stderr));
    return (performance.now() - begin) / 1000;
  });
  rmSync(folder, { recursive: true, force: true });
  return seconds.sort((a, b) => a - b);
}

function benchPage(page: string): string {
  const seconds = buildSeconds(page);
  const [best = 0, median = 0] = [seconds[0], seconds[Math.floor(runs / 2)]];
  return `build ${page}, whole process, ${runs} runs: best ${best.toFixed(2)} s, median ${median.toFixed(2)} s`;
}

function benchMatcher(patterns: number, megabytes: number): string {
  const { ours, peer, buildMs, hits } = compareMatchers(patterns, megabytes);
  const speeds = `${ours.toFixed(0)} MB/s, @monyone/aho-corasick/fast ${peer.toFixed(0)} MB/s`;
  return `match ${patterns} patterns, ${hits} hits: ${speeds}, ratio ${(ours / peer).toFixed(2)}; built in ${buildMs.toFixed(0)} ms`;
}

console.log(benchPage(process.argv[2] ?? "sample/page.txt"));
for (const patterns of [1000, 20_000]) console.log(benchMatcher(patterns, 10));
for (const speeches of [1000, 10_000]) console.log(benchWeigh(speeches));
