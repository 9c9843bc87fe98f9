/** The whole walk in a real browser: build, serve, page, graph, evidence, page. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Drawing } from "../../viewer/draw/drawing.ts";
import { isTouching } from "../../viewer/draw/place-labels.ts";
import { needsBrowser } from "../needs.ts";
import { shoot, viewerOn } from "./browser.ts";
import { writeInventedStore } from "./invented-store.ts";

const hostile = '<img src=x onerror="globalThis.isHit = true">';
const pair = "sel=person:陆听澜&on=concept:网络强国";

/** What the tests ask of the page's globals. */
interface Shown {
  readonly tifaDrawing?: Drawing;
  readonly isHit?: boolean;
}

describe("the viewer in a browser", needsBrowser(), () => {
  const { open, complaints, browser, url } = viewerOn(hostileStore);

  test("Chinese is drawn, not boxes", async () => {
    const page = await open("#/doc");
    const pictures = await page.evaluate(() =>
      ["国", "汉"].map((character) => {
        const canvas = document.createElement("canvas");
        const pen = canvas.getContext("2d");
        if (pen === null) return "";
        pen.font = `40px ${getComputedStyle(document.body).fontFamily}`;
        pen.fillText(character, 10, 50);
        return canvas.toDataURL();
      }),
    );
    expect(pictures[0]).not.toBe(pictures[1]);
  });

  test("from the page to the graph, to the evidence and back to the words in the page", async () => {
    const page = await open("");
    await page.getByRole("link", { name: "图谱" }).click();
    await page.waitForFunction(() => (globalThis as Shown).tifaDrawing !== undefined);
    const place = await page.evaluate(() => (globalThis as Shown).tifaDrawing?.positionOf("concept:核心技术"));
    const box = await page.locator(".canvas").boundingBox();
    await page.mouse.click((box?.x ?? 0) + (place?.x ?? 0), (box?.y ?? 0) + (place?.y ?? 0));
    await page.getByRole("heading", { name: "核心技术" }).waitFor();
    await shoot(page, "graph-concept");
    await page.getByRole("link", { name: "打开原文" }).first().click();
    await page.locator(".is-here").first().waitFor();
    expect((await page.locator(".is-here").allTextContents()).join("")).toBe("核心技术");
    await shoot(page, "reader-at");
    await page.goBack();
    await page.locator(".canvas").waitFor();
    await page.goBack();
    await page.locator(".start-list").first().waitFor();
  });

  test("an address with an id of an older build shows what bears another id today", async () => {
    const page = await open("#/graph?sel=person:陆听澜/旧址");
    await page.waitForFunction(() => decodeURIComponent(location.hash).includes("sel=person:陆听澜&"));
    await page.locator(".panel").getByRole("heading", { name: "陆听澜" }).waitFor();
  });

  test("a reload shows what the address says", async () => {
    const page = await open(`#/doc?id=2022-04-19.txt&${pair}`);
    await page.locator(".emphasis-value").waitFor();
    await page.reload();
    expect(await page.locator(".emphasis-value").textContent()).toBe("2.9×");
    expect(await page.locator(".verdict").first().textContent()).toBe("明确");
    await shoot(page, "reader-pair");
  });

  test("no label of the graph touches another, and every node of the small store has one", async () => {
    for (const [hash, nodes] of [
      ["#/graph", 30],
      ["#/graph?inst=1", 42],
    ] as const) {
      const page = await open(hash);
      await page.waitForFunction(() => (globalThis as Shown).tifaDrawing !== undefined);
      const labels = await page.evaluate(() => (globalThis as Shown).tifaDrawing?.labels() ?? []);
      expect(labels.length).toBeGreaterThan(nodes * 0.9);
      labels.forEach(({ box }, index) => {
        for (const other of labels.slice(index + 1)) expect(isTouching(box, other.box)).toBe(false);
      });
    }
  });

  test("an unsigned speech says that it belongs to nobody", async () => {
    const page = await open("#/doc?id=2022-04-19.txt");
    const unsigned = page.locator(".is-unsigned");
    await unsigned.waitFor();
    expect(await unsigned.locator(".margin").textContent()).toContain("不归于任何人");
    await unsigned.scrollIntoViewIfNeeded();
    await shoot(page, "reader-unsigned");
  });

  test("the raw page is the file as it is", async () => {
    const page = await open("#/doc?id=2022-04-19.txt&raw=1");
    await page.locator(".group pre").first().waitFor();
    const shown = (await page.locator(".group pre").allTextContents()).join("");
    const answer = await page.evaluate(async () => (await fetch("./api/documents/2022-04-19.txt.json")).json());
    expect(shown).toBe(answer.text);
  });

  test("a name that is markup is shown as its characters", async () => {
    const page = await open(`#/graph?sel=${encodeURIComponent("institution:澜州市委")}`);
    await page.getByText(hostile).first().waitFor();
    expect(await page.evaluate(() => (globalThis as Shown).isHit)).toBeUndefined();
    expect(await page.locator("#tifa img").count()).toBe(0);
  });

  test("an address of another build leads to the view that leads and to the nearest names", async () => {
    const page = await open("#/nonsense?sel=person:陆听云");
    await page.getByText("这份库里没有它").waitFor();
    expect(await page.locator(".view-link[aria-current]").textContent()).toBe("侧重");
    await page.locator(".panel").getByRole("link", { name: "陆听澜" }).click();
    await page.getByRole("heading", { name: "陆听澜" }).waitFor();
    complaints.splice(0);
  });

  test("without WebGL the graph says so and its list still works", async () => {
    const context = await browser().newContext();
    await context.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    const page = await context.newPage();
    await page.goto(`${url()}#/graph`);
    await page.getByText("没有 WebGL").waitFor();
    await page.getByText("节点清单").click();
    await page.locator(".node-list").getByRole("link", { name: "乡村振兴" }).click();
    await page.getByRole("heading", { name: "乡村振兴" }).waitFor();
  });

  test("a lost drawing context can be drawn again", async () => {
    const page = await open("#/graph");
    await page.waitForFunction(() => (globalThis as Shown).tifaDrawing !== undefined);
    await page.locator("canvas.sigma-nodes").evaluate((canvas: HTMLCanvasElement) => {
      canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    });
    await page.getByRole("button", { name: "重画" }).click();
    await page.locator(".canvas").waitFor();
  });

  test("an API that is away says so and is asked again", async () => {
    const page = await open("#/doc");
    await page.locator(".page").waitFor();
    await page.route("**/api/entities/**", (route) => route.abort());
    await page.locator(".speaker").first().click();
    await page.getByText("没有取到数据").waitFor();
    await page.unroute("**/api/entities/**");
    await page.getByRole("button", { name: "重试" }).click();
    await page.locator(".says").waitFor();
    // The browser itself reports the request that we cut off.
    complaints.splice(0);
  });

  test("a double click draws what a node touches and nothing else", async () => {
    const page = await open("#/graph");
    await page.waitForFunction(() => (globalThis as Shown).tifaDrawing !== undefined);
    const place = await page.evaluate(() => (globalThis as Shown).tifaDrawing?.positionOf("person:秦牧野"));
    const box = await page.locator(".canvas").boundingBox();
    await page.mouse.dblclick((box?.x ?? 0) + (place?.x ?? 0), (box?.y ?? 0) + (place?.y ?? 0));
    await page.getByRole("button", { name: "以秦牧野为中心" }).click();
    await page.getByText("10 位人物").waitFor();
  });

  test("a store without pages says how to load some", async () => {
    const page = await open("");
    await page.route("**/api/overview.json", async (route) => {
      const answer = await (await route.fetch()).json();
      await route.fulfill({ json: { ...answer, documents: [] } });
    });
    await page.reload();
    await page.getByText("库里还没有文献").waitFor();
  });

  test("both languages and both themes are drawn, wide and narrow", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const [name, hash] of [
        ["graph", "#/graph?sel=person:陆听澜"],
        ["reader", `#/doc?id=2022-04-19.txt&${pair}`],
      ] as const) {
        for (const width of [1600, 800]) {
          const page = await open(hash, { colorScheme, viewport: { width, height: 1000 } });
          await page.locator(".panel h2").waitFor();
          await shoot(page, `${name}-${colorScheme}-${width}`);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        }
      }
    }
    const page = await open("#/doc");
    await page.getByRole("button", { name: "EN" }).click();
    await page.getByRole("link", { name: "Graph" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
  });
});

/** The invented store with one institution whose name is markup. */
function hostileStore(): string {
  const dir = writeInventedStore(mkdtempSync(join(tmpdir(), "tifa-store-")));
  const path = join(dir, "nodes.jsonl");
  writeFileSync(path, readFileSync(path, "utf8").replaceAll('"name":"澜州市委"', `"name":${JSON.stringify(hostile)}`));
  const renamed = { old: "person:陆听澜/旧址", new: "person:陆听澜", reason: "same-post" };
  writeFileSync(join(dir, "renames.jsonl"), `${JSON.stringify(renamed)}\n`);
  return dir;
}
