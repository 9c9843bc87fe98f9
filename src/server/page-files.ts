/** What the viewer shows the pages of PDFs with: the files that the store keeps, and the library that draws them. */
import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import sirv from "sirv";

/** Answers a request for such a file; false when it is for something else, or there is none. */
export type PageFiles = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

/** “/pdfjs/|legacy/build/pdf.min.mjs” */
const library =
  /^\/pdfjs(?<file>\/(?:legacy\/build\/pdf(?:\.worker)?\.min\.mjs|(?:cmaps|standard_fonts|wasm)\/[\w.-]+))$/u;
/** “/originals/|2021/a.pdf” */
const original = /^\/originals(?<file>\/.+)$/u;

/** The files of the store in `dir`, and of `pdfjs-dist` where it is installed; `headers` go with each. */
export function pageFiles(dir: string, headers: Readonly<Record<string, string>>): PageFiles {
  const roots = [
    [original, filesBelow(join(dir, "originals"), headers)],
    [library, filesBelow(libraryFolder(), headers)],
  ] as const;
  return (request, response, path) => {
    for (const [pattern, files] of roots) {
      const file = pattern.exec(path)?.groups?.["file"];
      if (file === undefined || files === undefined) continue;
      request.url = file;
      files(request, response, () => {
        response.writeHead(404, headers).end();
      });
      return true;
    }
    return false;
  };
}

/** The list of files is read once, so that no request can name a path outside of the folder. */
function filesBelow(folder: string | undefined, headers: Readonly<Record<string, string>>) {
  if (folder === undefined || !existsSync(folder)) return undefined;
  return sirv(folder, {
    etag: false,
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
  });
}

/** Undefined where the optional package is not installed. */
function libraryFolder(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  } catch {
    return undefined;
  }
}
