/** The two series in a real browser: a store with signed texts, and with what an outlet reports. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { needsBrowser } from "../needs.ts";
import { storeFolder } from "../server/store-folder.ts";
import { shoot, viewerOn } from "./browser.ts";
import { claimsOfSpeech } from "./screen-words.ts";

const reported = "sel=person:陆听澜&on=concept:数字经济&series=reported";

/** All that the screen says, but for the words of the pages themselves. */
function saidOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const source = "blockquote, .page, .quotation-source, .family, .start-list, .brand";
    const own = [...document.querySelectorAll("body *")].filter((each) => each.closest(source) === null);
    return own.flatMap((each) => [
      ...[...each.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? "") : [])),
      ...["title", "aria-label"].flatMap((name) => each.getAttribute(name) ?? []),
    ]);
  });
}

describe("two series in a browser", needsBrowser(), () => {
  const { open } = viewerOn(() => storeFolder({ hasReport: true }));

  test("a switch in the top bar shows the other series in every view, and the address keeps it", async () => {
    const page = await open("#/matrix");
    await page.getByRole("grid", { name: "谁在强调什么" }).waitFor();
    await page.getByRole("button", { name: "媒体转述" }).click();
    await page.getByRole("grid", { name: "媒体把什么归于谁" }).waitFor();
    expect(page.url()).toContain("series=reported");
    expect(await page.locator(".page-head").textContent()).toContain("媒体转述 · 2 / 2 位人物");
    await shoot(page, "matrix-reported");
    await page.getByRole("link", { name: "图谱" }).click();
    await page.getByText("媒体转述 · 2 位人物 · 3 个提法 · 3 条边").waitFor();
    await page.reload();
    expect(await page.locator('.series-switch [aria-pressed="true"]').textContent()).toBe("媒体转述");
    await page.getByRole("button", { name: "署名/全文" }).click();
    await page.getByText("署名/全文 · 10 位人物").waitFor();
    expect(page.url()).not.toContain("series=");
  });

  test("a pair that only the other series has, and one that is not found, are no blanks", async () => {
    const page = await open("#/matrix");
    await page.locator(".grid").waitFor();
    const labels = await page.locator(".grid tbody td[aria-label]").evaluateAll((cells) =>
      cells.flatMap((cell) => {
        const mark = cell.querySelector(".mark-elsewhere, .mark-absent");
        return mark === null ? [] : [`${mark.className} ${cell.getAttribute("aria-label")}`];
      }),
    );
    expect(labels.sort()).toEqual([
      "mark mark-absent 本库未见 · 预期 4.2 次 · [0, 0.70]",
      "mark mark-elsewhere 此类文字中未计到，另一类文字中有 1 次",
      "mark mark-elsewhere 此类文字中未计到，另一类文字中有 1 次",
    ]);
  });

  test("the panel has both series of a pair apart, the shown one first, and names the outlet", async () => {
    const page = await open(`#/matrix?${reported}`);
    await page.locator(".series-numbers").nth(1).waitFor();
    expect(await page.locator(".series-name").allTextContents()).toEqual(["媒体转述《云江新闻》", "署名/全文"]);
    expect(await page.locator(".emphasis-value").allTextContents()).toEqual(["10.3×", "1 次，预期 0.91 次"]);
    const [first, second] = await page.locator(".sentence").allTextContents();
    expect(first).toContain("《云江新闻》转述的陆听澜讲话中，“数字经济”约为转述他人时的 10.3 倍");
    expect(first).toContain("提到它的 1 段，其中 1 段归属存疑");
    expect(first).toContain("未经人工核对");
    expect(second).toContain("陆听澜署名或全文讲话中，“数字经济”计 1 次");
    expect(await page.locator(".quotation").first().getAttribute("class")).toContain("standing-reported");
    await shoot(page, "panel-two-series");
  });

  test("nothing on the screen tells reported words as the person's own speaking", async () => {
    const person = "sel=person:陆听澜&series=reported";
    for (const hash of [
      "#/matrix?series=reported",
      `#/graph?${person}`,
      `#/doc?id=2022-06-20.txt&${reported}`,
      `#/matrix?${person}&tab=neighbours`,
      `#/matrix?${reported}`,
      `#/matrix?${reported}&tab=provenance`,
    ]) {
      const page = await open(hash);
      await page.locator(".panel h2, .panel h3").first().waitFor();
      const told = (await saidOn(page)).filter((text) => claimsOfSpeech.test(text));
      await page.getByRole("button", { name: "EN" }).click();
      await page.locator("html[lang=en]").waitFor();
      const english = (await saidOn(page)).filter((text) => claimsOfSpeech.test(text));
      expect([hash, told, english]).toEqual([hash, [], []]);
    }
  });

  test("the file of a series says which it is, and from which outlets", async () => {
    const page = await open("#/matrix?view=table&series=reported");
    await page.locator(".table").waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下载 CSV" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("tifa-reported.csv");
    const text = readFileSync(await file.path(), "utf8");
    const [about, names, row] = parse(text, { bom: true, relax_column_count: true }) as string[][];
    expect(about?.[0]).toContain("not checked by hand");
    expect(names?.slice(0, 2)).toEqual(["series", "outlets"]);
    expect(row?.slice(0, 2)).toEqual(["reported", "《云江新闻》"]);
    expect(text).not.toMatch(claimsOfSpeech);
  });
});
