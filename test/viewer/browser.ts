/** Debian's Chromium with the flags of its headless drawing, for the tests that look at the viewer. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { home } from "../../src/lexicon/home.ts";
import { type Serving, serveViewer } from "../../src/server/server.ts";
import { openStore } from "../../src/store/directory/read-store.ts";

const executablePath = "/usr/bin/chromium";

/** The viewer on a store, for the tests of one block. */
export interface ViewerInBrowser {
  /** Opens the address in a context of its own. */
  readonly open: (hash: string, options?: BrowserContextOptions) => Promise<Page>;
  /** What the page complained of; a test that expects complaints takes them out. */
  readonly complaints: string[];
  readonly browser: () => Browser;
  readonly url: () => string;
}

/** Serves the viewer on the store in a folder while the tests of this block run; a complaint of the page fails its test. */
export function viewerOn(folder: () => string): ViewerInBrowser {
  let browser: Browser;
  let serving: Serving;
  const complaints: string[] = [];

  beforeAll(async () => {
    serving = await serveViewer({ store: await openStore(folder()), viewerDir: join(home, "dist", "viewer") });
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await serving?.close();
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints.splice(0)).toEqual([]);
  });

  const open = async (hash: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1600, height: 1000 }, ...options });
    const page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`${serving.url}${hash}`);
    return page;
  };
  return { open, complaints, browser: () => browser, url: () => serving.url };
}

/** Starts it, with an empty profile. */
export async function launch(): Promise<Browser> {
  // Read only where there is a browser to start.
  const { chromium } = await import("playwright-core");
  return chromium.launch({
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
    ],
  });
}

/** Keeps a picture for people to look at. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = fileURLToPath(new URL("../shots/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}${name}.png` });
}
