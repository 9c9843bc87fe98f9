/** Everything by keyboard: search, graph, views, sheets. */
import { describe, expect, test } from "vitest";
import { needsBrowser } from "../needs.ts";
import { storeFolder } from "../server/store-folder.ts";
import { shoot, viewerOn } from "./browser.ts";

describe("the keyboard", needsBrowser(), () => {
  const { open } = viewerOn(storeFolder);

  test("the search box finds by pinyin, and the keyboard alone selects", async () => {
    const page = await open("#/graph");
    await page.locator(".canvas").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("xiangcun");
    await page.locator(".hit").first().waitFor();
    await shoot(page, "search");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "乡村振兴" }).waitFor();
  });

  test("Enter that an input method takes chooses nothing", async () => {
    const page = await open("#/graph");
    await page.locator(".canvas").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("xiangcun");
    await page.locator(".hit").first().waitFor();
    await page.locator(".search input").evaluate((box) => {
      box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true }));
    });
    expect(page.url()).not.toContain("sel=");
  });

  test("the graph can be walked with the keyboard, and says where one is", async () => {
    const page = await open("#/graph?sel=person:陆听澜");
    await page.locator(".canvas").focus();
    await page.keyboard.press("n");
    await page.waitForFunction(() => document.querySelector("[aria-live]")?.textContent?.includes("网络强国"));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "网络强国" }).waitFor();
    await page.locator(".canvas").focus();
    await page.keyboard.press("Escape");
    await page.locator(".start-list").first().waitFor();
  });

  test("n goes from neighbour to neighbour of the first node and does not turn back", async () => {
    const page = await open("#/graph");
    await page.locator(".canvas").focus();
    const seen: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press("n");
      seen.push((await page.locator("[aria-live]").textContent()) ?? "");
    }
    expect(new Set(seen).size).toBe(4);
  });

  test("g and a letter go to a view, ? opens the sheet of keys, and neither does in an input", async () => {
    const page = await open("#/graph");
    await page.locator(".canvas").waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("d");
    await page.locator(".page").waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "键盘" }).waitFor();
    await shoot(page, "help");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "键盘" }).waitFor({ state: "hidden" });
    await page.keyboard.press("/");
    await page.keyboard.type("gm?");
    expect(await page.locator(".search input").inputValue()).toBe("gm?");
    expect(page.url()).toContain("#/doc");
  });

  test("the first tab stop leads past the lists to the view", async () => {
    const page = await open("#/graph");
    await page.locator(".canvas").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("main");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".main") !== null)).toBe(true);
    expect(await page.locator('.facet [tabindex="0"]').count()).toBe(1);
  });

  test("a sheet takes the focus, and gives it back when it is closed", async () => {
    const page = await open("#/doc?id=2022-04-19.txt", { viewport: { width: 420, height: 800 } });
    await page.getByRole("button", { name: "目录" }).click();
    await page.waitForFunction(() => document.activeElement?.className === "sheet-close");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.className.includes("sheet-open-side"));
  });
});
