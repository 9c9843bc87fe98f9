/** A file written line by line: of any size, its hash known without reading it again. */
import { createHash, type Hash } from "node:crypto";
import { closeSync, openSync, readSync, writeSync } from "node:fs";

const bufferLength = 1 << 16;

/** A file that is open until `close`. Lines end with a line feed. */
export class LineFile {
  lines = 0;
  readonly #handle: number;
  readonly #hash: Hash = createHash("sha256");
  #buffer = "";

  constructor(path: string) {
    this.#handle = openSync(path, "w");
  }

  /** Appends one line. */
  line(text: string): void {
    this.lines += 1;
    this.#buffer += `${text}\n`;
    if (this.#buffer.length >= bufferLength) this.#flush();
  }

  /** Appends all of another file, whose lines are not counted again. */
  file(path: string): void {
    this.#flush();
    const source = openSync(path, "r");
    const chunk = Buffer.alloc(bufferLength);
    for (let read = readSync(source, chunk); read > 0; read = readSync(source, chunk)) {
      this.#bytes(chunk.subarray(0, read));
    }
    closeSync(source);
  }

  /** Hands everything to the system and gives the SHA-256 of the file in hexadecimal; who needs it on the disk syncs it. */
  close(): string {
    this.#flush();
    closeSync(this.#handle);
    return this.#hash.digest("hex");
  }

  #flush(): void {
    this.#bytes(Buffer.from(this.#buffer, "utf8"));
    this.#buffer = "";
  }

  #bytes(bytes: Buffer): void {
    this.#hash.update(bytes);
    for (let written = 0; written < bytes.length; ) written += writeSync(this.#handle, bytes, written);
  }
}
