/**
 * Runs command lines one after the other in one process, each as `node dist/src/cli.js WORDS` would, so that a test
 * pays for starting Node and reading our modules once. `run.ts` starts it and sends what to run; the modules that
 * `cli.js` imports are kept, `cli.js` itself is read anew for each run.
 */
import { Readable, Writable } from "node:stream";

/** What is to be run, and where. */
export interface RunRequest {
  readonly words: readonly string[];
  readonly cwd: string;
  /** Base64. */
  readonly stdin: string;
}

const [node = "", , cli = ""] = process.argv;
let runs = 0;

process.on("message", async ({ words, cwd, stdin }: RunRequest) => {
  runs += 1;
  process.chdir(cwd);
  process.argv = [node, cli, ...words];
  process.exitCode = undefined;
  replace("stdin", Readable.from([Buffer.from(stdin, "base64")]));
  const stdout = replace("stdout", new Collected());
  const stderr = replace("stderr", new Collected());
  await import(`${cli}?run=${runs}`);
  process.send?.({ code: process.exitCode ?? 0, stdout: stdout.text, stderr: stderr.text });
});
process.on("disconnect", () => process.exit());

/** A stream that keeps what is written to it. */
class Collected extends Writable {
  private readonly chunks: Buffer[] = [];
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }
  get text(): string {
    return Buffer.concat(this.chunks).toString("utf8");
  }
}

function replace<S extends Readable | Writable>(name: "stdin" | "stdout" | "stderr", stream: S): S {
  Object.defineProperty(process, name, { value: stream, configurable: true, writable: true });
  return stream;
}
