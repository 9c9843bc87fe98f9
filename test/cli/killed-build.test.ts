/** A build that is killed leaves the directory as it was, and the next one does not stumble over what is left. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { freshFolder, removeFolder } from "../pages/built-store.ts";
import { inventedSpeeches, paragraphs } from "../pages/invented-page.ts";
import { startTifa, tifa } from "./run.ts";

const folder = freshFolder();
afterAll(() => removeFolder(folder));

test("a killed build leaves the older store as it was", async () => {
  mkdirSync(join(folder, "pages"));
  const page = paragraphs(inventedSpeeches, "before");
  for (let i = 0; i < 400; i += 1) writeFileSync(join(folder, "pages", `${i}.txt`), page);
  const run = (...words: readonly string[]) => tifa(words, { cwd: folder });
  expect(await run("build", "pages/7.txt", "--out", "out")).toMatchObject({ code: 0 });
  const receipt = readFileSync(join(folder, "out", "receipt.json"), "utf8");

  const build = startTifa(["build", "pages", "--out", "out"], { cwd: folder });
  const ended = new Promise((resolve) => build.once("close", resolve));
  while (!existsSync(join(folder, "out.next", "writer.pid")) && build.exitCode === null) await setTimeout(5);
  build.kill("SIGKILL");
  await ended;

  expect(build.signalCode).toBe("SIGKILL");
  expect(existsSync(join(folder, "out.next"))).toBe(true);
  expect(readFileSync(join(folder, "out", "receipt.json"), "utf8")).toBe(receipt);
  expect(await run("export", "--from", "out", "--format", "gexf", "--out", "graph.gexf")).toMatchObject({ code: 0 });
  expect(await run("build", "pages/7.txt", "--out", "out")).toMatchObject({ code: 0 });
  expect(readFileSync(join(folder, "out", "receipt.json"), "utf8")).toBe(receipt);
  expect(existsSync(join(folder, "out.next"))).toBe(false);
});
