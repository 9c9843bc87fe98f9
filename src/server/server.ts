/** Serves the viewer and its API over HTTP, to this machine unless asked otherwise. */
import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv, { type RequestHandler } from "sirv";
import type { ApiError } from "../../graph/api.ts";
import { reasonOf, TifaError } from "../base/errors.ts";
import type { Store } from "../store/directory/read-store.ts";
import { type Api, apiOf } from "./api.ts";
import { isOurs } from "./guard.ts";
import { type PageFiles, pageFiles } from "./page-files.ts";

/** What is served, and where. */
export interface ServeOptions {
  readonly store: Store;
  /** Folder of the built viewer, `dist/viewer`. */
  readonly viewerDir: string;
  /** Without it the next free one from 4173 upwards. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** More names under which browsers may reach us. */
  readonly allowHosts?: readonly string[];
}

/** A server that listens. */
export interface Serving {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const firstPort = 4173;
const lastPort = 4273;

const headers: Readonly<Record<string, string>> = {
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** Starts the server. Throws TifaError `unavailable` when the port is taken, `input` when the viewer is not built. */
export async function serveViewer(options: ServeOptions): Promise<Serving> {
  const { store, viewerDir, port, host = "127.0.0.1", allowHosts = [] } = options;
  const hosts = ["127.0.0.1", "localhost", "[::1]", host, ...allowHosts].map((name) => name.toLowerCase());
  const files = filesOf(viewerDir);
  const api = apiOf(store);
  const pages = pageFiles(store.dir, headers);
  const server = createServer((request, response) => {
    if (isOurs(request.headers, hosts)) answer(request, response, { api, files, pages });
    else sendError(response, 403, "this host or origin is not allowed", "start with --allow-host NAME");
  });
  const taken = await listen(server, host, port);
  const name = host.includes(":") ? `[${host}]` : host;
  return { url: `http://${name}:${taken}/`, close: () => close(server) };
}

/** What requests are answered from. */
interface Served {
  readonly api: Api;
  readonly files: RequestHandler;
  readonly pages: PageFiles;
}

function answer(request: IncomingMessage, response: ServerResponse, { api, files, pages }: Served): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    sendError(response, 405, `${request.method} is not allowed`, "the API only answers GET");
    return;
  }
  const path = (request.url ?? "/").replace(/\?.*$/u, ""); // “/index.html?view=matrix”
  if (path.startsWith("/api/")) {
    answerApi(path, response, api);
    return;
  }
  if (pages(request, response, path)) return;
  files(request, response, () => {
    sendError(response, 404, "no such file", "open the address that tifa serve prints");
  });
}

/** The files of the built viewer; their list is read once, so that no request can name a path outside of it. */
function filesOf(dir: string): RequestHandler {
  if (!existsSync(join(dir, "index.html"))) {
    throw new TifaError("input", `${dir}: the viewer is not built`, "run: npm run build");
  }
  const setHeaders = (response: ServerResponse) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  };
  return sirv(dir, { etag: false, extensions: ["html"], setHeaders });
}

function answerApi(path: string, response: ServerResponse, api: Api): void {
  const segments = decoded(path.slice("/api/".length).split("/"));
  if (segments === null) {
    sendError(response, 400, "the address is not well encoded", "percent-encode every id");
    return;
  }
  try {
    const found = api(segments);
    if (found === null) sendError(response, 404, `${segments.join("/")}: not in this store`, "see overview.json");
    else send(response, 200, "application/json; charset=utf-8", JSON.stringify(found));
  } catch (error) {
    // Words that are no question, or a page removed while we serve it; everything else is a bug of ours, and ends the request, too.
    const hint = error instanceof TifaError ? error.hint : "please report this";
    const status = error instanceof TifaError ? (error.code === "usage" ? 400 : 503) : 500;
    sendError(response, status, reasonOf(error), hint);
  }
}

function decoded(segments: readonly string[]): readonly string[] | null {
  try {
    return segments.map(decodeURIComponent);
  } catch {
    return null;
  }
}

function sendError(response: ServerResponse, status: number, error: string, hint: string): void {
  const body: ApiError = { error, hint };
  send(response, status, "application/json; charset=utf-8", JSON.stringify(body));
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { ...headers, "content-type": type, "content-length": Buffer.byteLength(body) });
  // Node leaves the body of an answer to HEAD out by itself.
  response.end(body);
}

async function listen(server: Server, host: string, port: number | undefined): Promise<number> {
  const ports = port === undefined ? range(firstPort, lastPort) : [port];
  for (const candidate of ports) {
    const failure = await tryPort(server, host, candidate);
    if (failure === null) return portOf(server) ?? candidate;
    if (port !== undefined || failure.code !== "EADDRINUSE") throw unavailable(host, candidate, failure);
  }
  throw new TifaError("unavailable", `no free port from ${firstPort} to ${lastPort}`, "choose one with --port N");
}

/** Port 0 asks the system for a free one. */
function portOf(server: Server): number | undefined {
  const address = server.address();
  return typeof address === "object" ? address?.port : undefined;
}

function tryPort(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    server.once("error", resolve);
    server.listen(port, host, () => {
      server.off("error", resolve);
      resolve(null);
    });
  });
}

function unavailable(host: string, port: number, cause: NodeJS.ErrnoException): TifaError {
  const why = cause.code === "EADDRINUSE" ? "is taken" : reasonOf(cause);
  return new TifaError("unavailable", `port ${port} on ${host} ${why}`, "choose another with --port N", { cause });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
