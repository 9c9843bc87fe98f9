/** tifa serve: the viewer on a store. */
import { join } from "node:path";
import { home } from "../lexicon/home.ts";
import { type Serving, serveViewer } from "../server/server.ts";
import { openStore } from "../store/directory/read-store.ts";
import { type Command, optionalText, portNumber, requiredText, textList } from "./command.ts";
import { print } from "./output.ts";

/** `tifa serve`: the viewer on a store, until it is interrupted. */
export const serve: Command = {
  name: "serve",
  usage: "serve --from DIR [--port N]",
  summary: "serves the viewer and its API on 127.0.0.1",
  details: [
    "--from DIR          the store",
    "--port N            this port or none; without it the next free one from 4173",
    "--host ADDR         another address than 127.0.0.1, together with",
    "--allow-host NAME   names under which browsers reach it; several times",
  ],
  options: {
    from: { type: "string" },
    port: { type: "string" },
    host: { type: "string" },
    "allow-host": { type: "string", multiple: true },
  },
  run: async (flags) => {
    const dir = requiredText(flags, "from", "name the store with --from DIR");
    const port = portNumber(flags);
    const host = optionalText(flags, "host");
    const serving = await serveStore(dir, {
      allowHosts: textList(flags, "allow-host"),
      ...(port === undefined ? {} : { port }),
      ...(host === undefined ? {} : { host }),
    });
    print(serving.url);
    await untilInterrupted(serving);
    return 0;
  },
};

/** Where the server listens; what is absent takes the defaults of {@link serveViewer}. */
export interface ServeChoices {
  readonly port?: number;
  readonly host?: string;
  readonly allowHosts?: readonly string[];
}

/** Opens the store and serves the built viewer on it. */
export async function serveStore(dir: string, choices: ServeChoices): Promise<Serving> {
  return serveViewer({ store: await openStore(dir), viewerDir: join(home, "dist", "viewer"), ...choices });
}

/** Waits for Ctrl-C or a polite kill, then closes. */
export async function untilInterrupted(serving: Serving): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  await serving.close();
}
