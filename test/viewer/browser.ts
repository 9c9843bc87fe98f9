/** Debian's Chromium with the flags of its headless drawing, for the tests that look at the viewer. */
import { existsSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

const executablePath = "/usr/bin/chromium";

/** Whether there is a browser. Throws when `TIFA_REQUIRE` asks for one and there is none. */
export function hasBrowser(): boolean {
  const isThere = existsSync(executablePath);
  const isRequired = (process.env["TIFA_REQUIRE"] ?? "").split(",").includes("browser");
  if (!isThere && isRequired) throw new Error(`TIFA_REQUIRE names the browser, but there is no ${executablePath}`);
  if (!isThere)
    console.warn(`skipped: the viewer in a browser, no ${executablePath} (apt-get install chromium fonts-noto-cjk)`);
  return isThere;
}

export function launch(): Promise<Browser> {
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
