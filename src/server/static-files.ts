/** The files of the built viewer. The list is read once, so that no request can name a path outside of it. */
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { TifaError } from "../base/errors.ts";

/** A file of the viewer with its media type. */
export interface StaticFile {
  readonly type: string;
  readonly body: Buffer;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};

/** All files below `dir` by their path in a URL; `/` is `index.html`. Throws TifaError `input` when it is not built. */
export function staticFiles(dir: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const path of filesBelow(dir)) {
    const url = `/${relative(dir, path).split(sep).join("/")}`;
    const file = { type: types[extname(path)] ?? "application/octet-stream", body: readFileSync(path) };
    files.set(url, file);
    if (url === "/index.html") files.set("/", file);
  }
  if (!files.has("/")) throw notBuilt(dir);
  return files;
}

function filesBelow(dir: string): readonly string[] {
  try {
    const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (cause) {
    throw notBuilt(dir, cause);
  }
}

function notBuilt(dir: string, cause?: unknown): TifaError {
  return new TifaError("input", `${dir}: the viewer is not built`, "run: npm run build", { cause });
}
