import { describe, expect, test } from "vitest";
import { needsBrowser } from "../needs.ts";
import { launch } from "../viewer/browser.ts";
import { print, vectors } from "./golden-vectors.ts";

describe("the worked example of the method, to the last printed digit", () => {
  test.each(vectors)("$name", (vector) => {
    expect(print(vector)).toBe(vector.printed);
  });

  test("and the same in a browser", needsBrowser(), async () => {
    const browser = await launch();
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: await bundled(), type: "module" });
      await page.waitForFunction("globalThis.goldenVectors");
      const inBrowser = await page.evaluate("goldenVectors.vectors.map(goldenVectors.print)");
      expect(inBrowser).toEqual(vectors.map(({ printed }) => printed));
    } finally {
      await browser.close();
    }
  });
});

/** The vectors and all they measure with as one script that sets `goldenVectors`. */
async function bundled(): Promise<string> {
  const { build } = await import("vite");
  const entry = `${import.meta.dirname}/golden-vectors.ts`;
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, lib: { entry, formats: ["iife"], name: "goldenVectors" } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs.flatMap((output) => ("output" in output ? output.output : []));
  const [script] = chunks.flatMap((chunk) => (chunk.type === "chunk" ? [chunk.code] : []));
  return `${script}\nglobalThis.goldenVectors = goldenVectors;`;
}
