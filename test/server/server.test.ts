import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { apiOf } from "../../src/server/api.ts";
import { serveViewer } from "../../src/server/server.ts";
import { openStore } from "../../src/store/directory/read-store.ts";
import { storeFolder } from "./store-folder.ts";

const viewerDir = join(mkdtempSync(join(tmpdir(), "tifa-viewer-")), "viewer");
mkdirSync(join(viewerDir, "assets"), { recursive: true });
writeFileSync(join(viewerDir, "index.html"), "<!doctype html>");
writeFileSync(join(viewerDir, "assets", "index.js"), "export {};");
writeFileSync(join(viewerDir, "..", "secret.txt"), "secret");

const store = await openStore(storeFolder());
mkdirSync(join(store.dir, "originals", "甲"), { recursive: true });
writeFileSync(join(store.dir, "originals", "甲", "a.pdf"), "%PDF-1.7");
const serving = await serveViewer({ store, viewerDir });
const port = Number(new URL(serving.url).port);
afterAll(() => serving.close());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** `fetch` would tidy the path and refuse to set Host. */
function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

test("the viewer and its assets come with their types, a policy and no caching", async () => {
  const page = await ask("/");
  expect(page).toMatchObject({ status: 200, body: "<!doctype html>" });
  expect(page.headers).toMatchObject({
    "content-type": "text/html;charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": expect.stringContaining("default-src 'self'"),
    "x-content-type-options": "nosniff",
  });
  expect((await ask("/assets/index.js")).headers["content-type"]).toBe("text/javascript");
});

test("an answer over HTTP is the answer of the store, byte for byte", async () => {
  const path = `/api/documents/${encodeURIComponent("2022-04-19.txt")}.json`;
  expect((await ask(path)).body).toBe(JSON.stringify(apiOf(store)(["documents", "2022-04-19.txt.json"])));
});

test("a page of another site is refused, by the host it names and by its origin", async () => {
  expect((await ask("/api/overview.json", { host: `evil.example:${port}` })).status).toBe(403);
  expect((await ask("/api/overview.json", { origin: "http://evil.example" })).status).toBe(403);
  expect((await ask("/api/overview.json", { origin: "null" })).status).toBe(403);
  expect((await ask("/api/overview.json", { origin: "http://127.0.0.1:1" })).status).toBe(403);
  expect((await ask("/api/overview.json", { origin: `http://127.0.0.1:${port}` })).status).toBe(200);
  expect((await ask("/api/overview.json", { host: `localhost:${port}` })).status).toBe(200);
});

test("no path leads out of the viewer's folder", async () => {
  for (const path of [
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "//secret.txt",
  ]) {
    expect((await ask(path)).status).toBe(404);
  }
  expect((await ask(`/api/documents/${encodeURIComponent("../receipt")}.json`)).status).toBe(404);
});

test("what goes wrong is said with a hint", async () => {
  const missing = await ask("/api/entities/person:%E6%97%A0.json");
  expect(missing.status).toBe(404);
  expect(JSON.parse(missing.body)).toEqual({ error: expect.stringContaining("person:无"), hint: expect.any(String) });
  expect((await ask("/api/entities/%E0%A4%A.json")).status).toBe(400);
  expect((await ask("/api/overview.json", {}, "POST")).status).toBe(405);
});

test("HEAD has the headers of GET and no body", async () => {
  const head = await ask("/api/overview.json", {}, "HEAD");
  expect(head.body).toBe("");
  expect(head.headers["content-length"]).toBe(String(Buffer.byteLength((await ask("/api/overview.json")).body)));
});

test("a second server takes the next free port, but not one that was asked for and is taken", async () => {
  const second = await serveViewer({ store, viewerDir });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  await second.close();
  await expect(serveViewer({ store, viewerDir, port })).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringContaining(String(port)),
  });
});

test("a viewer that was not built is said to be so", async () => {
  await expect(serveViewer({ store, viewerDir: join(viewerDir, "none") })).rejects.toMatchObject({ code: "input" });
});

test("the files whose pages can be shown are served, nothing beside them, and the library that draws them", async () => {
  const page = await ask(`/originals/${encodeURIComponent("甲")}/a.pdf`);
  expect(page).toMatchObject({ status: 200, body: "%PDF-1.7" });
  expect(page.headers).toMatchObject({ "x-content-type-options": "nosniff", "content-type": "application/pdf" });
  for (const path of ["/originals/../receipt.json", "/originals/%2e%2e/receipt.json", "/originals/b.pdf"]) {
    expect((await ask(path)).status).toBe(404);
  }
  expect((await ask("/pdfjs/legacy/build/pdf.min.mjs")).headers["content-type"]).toBe("text/javascript");
  expect((await ask("/pdfjs/package.json")).status).toBe(404);
});
