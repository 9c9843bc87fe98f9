/** Files that were decoded in the wrong encoding and saved so are read back; what is lost stays a gap. */
import { describe, expect, test } from "vitest";
import { decode } from "../../src/base/decode.ts";
import { gbOf } from "../gb18030.ts";

const text = "我们把学校办到码头边，让孩子在家门口读书。\n渔港的老人也来听课，大家都说好。\n";
const utf8 = Buffer.from(text);
const decodedAs = (encoding: string, bytes: Uint8Array) => Buffer.from(new TextDecoder(encoding).decode(bytes));

describe("a wrong encoding is undone", () => {
  test.each([
    ["UTF-8 read as Latin-1", Buffer.from(utf8.toString("latin1"))],
    ["UTF-8 read as Latin-1", decodedAs("windows-1252", utf8)],
    ["GBK read as Latin-1", decodedAs("windows-1252", gbOf(text))],
  ])("%s", (undone, bytes) => expect(decode(bytes)).toEqual({ text, encoding: "utf-8", undone }));

  test("UTF-8 read as GBK, where a byte without a partner is a gap", () => {
    const read = decode(decodedAs("gbk", utf8));
    expect(read?.undone).toBe("UTF-8 read as GBK");
    expect(read?.text).toContain("码头边");
    expect(read?.text.replace(/\uFFFD\n?/gu, "").length).toBeGreaterThan(0.8 * text.length);
  });

  test("in UTF-16 of either order without a byte order mark", () => {
    const little = Buffer.from(text, "utf16le");
    expect(decode(little)).toEqual({ text, encoding: "utf-16le" });
    expect(decode(Buffer.from(little).swap16())).toEqual({ text, encoding: "utf-16be" });
  });
});

describe("nothing is undone", () => {
  test.each([text, "锛和銆是两个字。", "The harbour café naïvely closed.\n", "渔港 café"])("in %s", (words) => {
    expect(decode(Buffer.from(words))).toEqual({ text: words, encoding: "utf-8" });
  });

  test("where most is lost: it is no text", () => {
    expect(decode(Buffer.from(new TextDecoder().decode(gbOf(text))))).toBeUndefined();
  });
});
