/** The pages of PDFs, read by a process of their own: begun with the first, kept for the next, ended with this one. */
import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { PdfPage } from "./pdf-items.ts";
import type { PdfReply } from "./pdf-process.ts";

/** Compiled, the program runs as it is; from the sources it needs the same loader as the tests. */
const extension = import.meta.url.endsWith(".ts") ? ".ts" : ".js";
const program = fileURLToPath(new URL(`./pdf-process${extension}`, import.meta.url));

/** MiB */
const mostMemory = 2048;
/** Milliseconds for a file; a page of a newspaper takes a tenth of a second. */
const longest = 120_000;

/** The process, and the end of the line of those who wait for it. */
const shared: { child?: ChildProcess; last: Promise<unknown> } = { last: Promise.resolve() };

/** The pages of a PDF, one file at a time. Throws where it is none, is locked, asks for too much, or the library is missing. */
export function readPdfPages(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const pages = shared.last.then(() => ask(bytes));
  shared.last = pages.catch(() => {});
  return pages;
}

function ask(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  shared.child ??= begun();
  const { child } = shared;
  return new Promise<readonly PdfPage[]>((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      child.removeAllListeners();
      keepWaiting(child, false);
    };
    const fail = (why: string) => {
      end();
      delete shared.child;
      child.kill("SIGKILL");
      reject(new Error(`cannot be read as PDF: ${why}`));
    };
    const timer = setTimeout(fail, longest, `it takes more than ${longest / 1000} s`);
    child.once("error", ({ message }) => fail(message));
    child.once("exit", () => fail(`it asks for more than ${mostMemory} MiB`));
    child.once("message", (reply: PdfReply) => {
      end();
      if ("pages" in reply) resolve(reply.pages);
      else reject(new Error(reply.message));
    });
    keepWaiting(child, true);
    child.send(bytes);
  });
}

/** Whether this process waits for the other; one that nobody asks must not hold it. */
function keepWaiting(child: ChildProcess, isAsked: boolean): void {
  child[isAsked ? "ref" : "unref"]();
  child.channel?.[isAsked ? "ref" : "unref"]();
}

function begun(): ChildProcess {
  const loader =
    extension === ".ts" ? ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href] : [];
  return fork(program, [], {
    execArgv: [...loader, `--max-old-space-size=${mostMemory}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}
