/** npm start: builds the sample or what is given, prints who said what, opens the viewer and serves it. */
import open from "open";
import { build } from "../build.ts";
import { sampleCorpus } from "../sample-corpus.ts";
import { openStore, type Store } from "../store/directory/read-store.ts";
import { reportBuilt } from "./build-report.ts";
import { requestOf } from "./build-request.ts";
import { type Command, portNumber } from "./command.ts";
import { print, showProgress } from "./output.ts";
import { serveStore, untilInterrupted } from "./serve.ts";
import { summaryLines } from "./summary.ts";

/** `tifa start`: build, summary and viewer in one step. */
export const start: Command = {
  name: "start",
  usage: "start [file or folder]…",
  summary: "builds the sample or what is given, prints who said what, opens the viewer",
  details: [
    "On a folder with a tifa.json it builds what that says, as tifa build does.",
    "--out DIR    where the store goes (tifa-out, or where tifa.json says)",
    "--port N     this port or none",
    "--no-open    opens no browser",
  ],
  options: { out: { type: "string" }, port: { type: "string" }, "no-open": { type: "boolean" } },
  run: async (flags, words) => {
    const request = requestOf(flags, words, {
      inputs: words.length > 0 ? [] : [await sampleCorpus()],
      out: "tifa-out",
    });
    const { out } = request;
    const port = portNumber(flags);
    const built = await build(request, showProgress);
    const store = await openStore(out);
    for (const line of summaryLines(store, built.notes)) print(line);
    const { skipped, foundNothing } = reportBuilt(built);
    const serving = await serveStore(out, port === undefined ? {} : { port });
    const url = serving.url + landing(store);
    print(`\n${url}   (Ctrl-C ends it; the store is ${out})`);
    if (flags["no-open"] !== true && process.stdout.isTTY) await openBrowser(url);
    await untilInterrupted(serving);
    return skipped.length + foundNothing.length === 0 ? 0 : 1;
  },
};

/** One page opens in the reader; several at the overview's choice. */
function landing({ documents }: Store): string {
  const [only] = documents;
  return documents.length === 1 && only !== undefined ? `#/doc?id=${encodeURIComponent(only.id)}` : "";
}

/** Opens the system's browser; where there is none the printed address is enough. */
async function openBrowser(url: string): Promise<void> {
  try {
    const child = await open(url);
    child.on("error", () => undefined);
    child.unref();
  } catch {
    // The address stands on the screen.
  }
}
