/** The reader shows the page of a PDF as it was printed, with the place that a link points at. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build.ts";
import { designs, printed } from "../formats/printed-page.ts";
import { needsBrowser } from "../needs.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";
import { launch, shoot, viewerOn } from "./browser.ts";

describe("the printed page in a browser", needsBrowser(), () => {
  const folder = freshFolder();
  const [design] = designs;
  beforeAll(async () => {
    if (design === undefined) throw new RangeError("no design");
    const browser = await launch();
    writeFileSync(join(folder, "page.pdf"), await printed(browser, design, "rows"));
    await browser.close();
    await build({ inputs: [join(folder, "page.pdf")], out: join(folder, "out") });
  });
  afterAll(() => removeFolder(folder));
  const { open } = viewerOn(() => join(folder, "out"));

  test("is drawn, and the words of the address are marked on it", async () => {
    const page = await open("#/doc?id=page.pdf&raw=page&at=60-70&v=1");
    await page.waitForSelector(".page-box.is-here");
    const dark = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>(".picture canvas");
      const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
      return Array.from(pixels ?? []).filter((value, i) => i % 4 === 0 && value < 100).length;
    });
    expect(dark).toBeGreaterThan(1000);
    await shoot(page, "printed-page");
  });
});
