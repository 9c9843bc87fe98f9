/** The matrix in a real browser, on a store with findings. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { needsBrowser } from "../needs.ts";
import { storeFolder } from "../server/store-folder.ts";
import { shoot, viewerOn } from "./browser.ts";

const pair = "sel=person:陆听澜&on=concept:网络强国";

describe("the matrix in a browser", needsBrowser(), () => {
  const { open } = viewerOn(storeFolder);

  const cellOf = (page: Page, row: string, column: string) =>
    page.evaluate(
      ([name, concept]) => {
        const heads = [...document.querySelectorAll(".concept-head")];
        const at = heads.findIndex((head) => head.querySelector(".concept-name")?.textContent === concept);
        const rows = [...document.querySelectorAll(".grid tbody tr")];
        const own = rows.find((each) => each.querySelector("strong")?.textContent === name);
        const cell = own?.querySelector<HTMLElement>(`[data-column="${at}"]`);
        return `[data-row="${cell?.dataset["row"]}"][data-column="${at}"]`;
      },
      [row, column] as const,
    );

  test("leads a store with findings, and says that it is invented", async () => {
    const page = await open("");
    await page.getByRole("grid", { name: "谁在强调什么" }).waitFor();
    expect(await page.locator(".foot").textContent()).toContain("虚构样本");
    expect(await page.locator(".page-head").textContent()).toContain("10 / 10 位人物");
    await shoot(page, "matrix-first");
  });

  test("a click shows the evidence and a second the words in the page", async () => {
    const page = await open("#/matrix");
    await page.locator(".grid").waitFor();
    await page.locator(await cellOf(page, "陆听澜", "网络强国")).click();
    await page.locator(".verdict", { hasText: "明确" }).first().waitFor();
    expect(await page.locator(".emphasis-value").textContent()).toBe("2.9×");
    expect(await page.locator(".grid .is-pair").count()).toBe(1);
    await page.locator(".quotation a").first().click();
    await page.locator(".is-here").first().waitFor();
    expect((await page.locator(".is-here").allTextContents()).join("")).toBe("网络强国");
  });

  test("one tab stop, arrows to the cell, Enter to the evidence", async () => {
    const page = await open("#/matrix?sort=low");
    await page.locator(".grid").waitFor();
    expect(await page.locator('.grid [tabindex="0"]').count()).toBe(1);
    await page.locator('.grid [tabindex="0"]').focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowLeft");
    const focused = await page.evaluate(() => ({ ...(document.activeElement as HTMLElement).dataset }));
    expect(focused).toEqual({ row: "1", column: "0" });
    expect(await page.locator('.grid [tabindex="0"]').count()).toBe(1);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.locator(".emphasis-value").waitFor();
    expect(page.url()).toContain("on=concept");
    await page.keyboard.press("p");
    await page.locator(".grid .is-pinned").waitFor();
    await page.goBack();
    await page.locator(".grid .is-pinned").waitFor({ state: "detached" });
  });

  test("a reload shows the same rows, order, measure and selection", async () => {
    const page = await open(`#/matrix?sort=name&by=rate&family=经济&pin=person:温以宁&${pair}`);
    const seen = async () => {
      await page.locator(".grid tbody tr").first().waitFor();
      return page.locator(".grid").innerHTML();
    };
    const before = await seen();
    expect(await page.locator(".grid tbody tr strong").first().textContent()).toBe("温以宁");
    expect(await page.locator(".legend-statement").textContent()).toContain("每千字");
    await page.reload();
    expect(await seen()).toBe(before);
  });

  test("what no filter lets through says so and can be undone", async () => {
    const page = await open("#/matrix");
    await page.locator(".matrix-filter").fill("没有这个");
    await page.getByRole("button", { name: "去掉筛选" }).click();
    await page.locator(".grid").waitFor();
  });

  test("the table has the cells of the matrix, and the file has the rows of the table", async () => {
    const page = await open("#/matrix");
    await page.locator(".grid").waitFor();
    const marks = await page.locator(".grid .mark").count();
    await page.getByRole("button", { name: "表格" }).click();
    await page.locator(".table").waitFor();
    expect(await page.locator(".table tbody tr").count()).toBe(marks);
    expect(await page.locator(".table tbody th").first().textContent()).toBe("陆听澜");
    await shoot(page, "matrix-table");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下载 CSV" }).click(),
    ]);
    const text = readFileSync(await file.path(), "utf8");
    expect(text).toContain("虚构样本");
    expect(parse(text, { bom: true, relax_column_count: true })).toHaveLength(marks + 2);
    await page.getByRole("button", { name: "人物或机构" }).click();
    await page.locator('.table [aria-sort="descending"]', { hasText: "人物或机构" }).waitFor();
  });

  test("a post's own business can be hidden, in the grid as in the table", async () => {
    const page = await open("#/matrix");
    await page.locator(".grid .mark.is-portfolio").waitFor();
    await page.getByRole("button", { name: "本职事项" }).click();
    await page.locator(".grid .mark.is-portfolio").waitFor({ state: "detached" });
    const label = await page.locator(await cellOf(page, "温以宁", "健康中国")).getAttribute("aria-label");
    expect(label).toContain("已按筛选隐去颜色");
    const marks = await page.locator(".grid .mark").count();
    await page.getByRole("button", { name: "表格" }).click();
    await page.locator(".table").waitFor();
    expect(await page.locator(".table tbody tr").count()).toBe(marks - 1);
  });

  test("only the panes scroll, never the page, and the last cell is clear of what stays in sight", async () => {
    const page = await open("#/matrix", { viewport: { width: 1000, height: 620 } });
    await page.locator('.grid [tabindex="0"]').focus();
    for (const [key, at] of [
      ["Control+End", "right"],
      ["Control+Home", "left"],
    ] as const) {
      await page.keyboard.press(key);
      if (at === "right") for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowLeft");
      const boxes = await page.evaluate(() => {
        const boxOf = (element: Element | null | undefined) => element?.getBoundingClientRect().toJSON() as DOMRect;
        const margin = boxOf(document.querySelector(".margin-head"));
        return { cell: boxOf(document.activeElement), corner: boxOf(document.querySelector(".corner")), margin };
      });
      expect(boxes.cell.left).toBeGreaterThanOrEqual(boxes.corner.right - 1);
      expect(boxes.cell.top).toBeGreaterThanOrEqual(boxes.corner.bottom - 1);
      expect(boxes.cell.right).toBeLessThanOrEqual(boxes.margin.left + 1);
    }
    const scrolled = await page.evaluate(() => {
      document.documentElement.scrollTop = 99;
      return [document.documentElement.scrollTop, document.body.scrollTop];
    });
    expect(scrolled).toEqual([0, 0]);
  });

  test("the pair of the address is brought into sight", async () => {
    const page = await open(`#/matrix?${pair}&sort=name`, { viewport: { width: 1000, height: 420 } });
    await page.locator(".grid .is-pair").waitFor();
    const hidden = () =>
      page.evaluate(() => {
        const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        const [cell, head, frame, main] = [".grid .is-pair", ".corner", ".grid-frame", ".main"].map(boxOf);
        const [top, bottom] = [head?.bottom ?? 0, Math.min(frame?.bottom ?? 0, main?.bottom ?? 0)];
        return Math.max(top - (cell?.top ?? 0), (cell?.bottom ?? 0) - bottom);
      });
    // The page is scrolled after it is drawn.
    await expect.poll(hidden, { timeout: 10_000 }).toBeLessThanOrEqual(1);
  });

  test("the way to another view and back keeps order and filter", async () => {
    const page = await open("#/matrix?sort=name&by=rate");
    await page.locator(".grid").waitFor();
    await page.getByRole("link", { name: "图谱" }).click();
    await page.locator(".canvas").waitFor();
    expect(page.url()).not.toContain("sort=name");
    await page.getByRole("link", { name: "侧重" }).click();
    await page.locator(".grid").waitFor();
    expect(page.url()).toContain("by=rate");
    expect(page.url()).toContain("sort=name");
  });

  test("why a verdict is not reached, and from what the ratio follows, can be read", async () => {
    const page = await open("#/matrix?sel=person:乔望舒&on=concept:乡村振兴");
    await page.locator(".verdict-reason").first().waitFor();
    expect(await page.locator(".verdict-reason").first().textContent()).toBe("q = 0.010 · 下限 1.20，未达 1.25");
    expect(await page.locator(".sentence").textContent()).toContain("依他人的频次，预期");
    await page.getByRole("tab", { name: "来历" }).click();
    await page.locator(".formula").first().waitFor();
    expect(await page.locator(".formula").first().textContent()).toContain("= 2 / 0.833");
  });

  test("an institution says who speaks for it", async () => {
    const page = await open("#/matrix?who=institution");
    const row = page.locator(".actor-head", { hasText: "云江省委网信办" });
    await row.waitFor();
    expect(await row.locator(".actor-caption").textContent()).toBe("由 1 人代表：陆听澜");
  });

  test("both languages and both themes are drawn, wide and narrow", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const width of [1600, 800]) {
        const page = await open(`#/matrix?${pair}`, { colorScheme, viewport: { width, height: 1000 } });
        await page.locator(".panel h2").waitFor();
        await shoot(page, `matrix-${colorScheme}-${width}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
    const page = await open("#/matrix");
    await page.getByRole("button", { name: "EN" }).click();
    await page.getByRole("heading", { name: "Who stresses what" }).waitFor();
    await shoot(page, "matrix-en");
  });
});
