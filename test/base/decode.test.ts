import { describe, expect, test } from "vitest";
import { decode } from "../../src/base/decode.ts";
import { big5Of, gbOf } from "../gb18030.ts";

/** “渔港的早晨” in GB18030. */
const inGb = Uint8Array.from([0xd3, 0xe6, 0xb8, 0xdb, 0xb5, 0xc4, 0xd4, 0xe7, 0xb3, 0xbf]);

describe("bytes are read as text", () => {
  test("in UTF-8", () => {
    expect(decode(Buffer.from("渔港的早晨𠮷"))).toEqual({ text: "渔港的早晨𠮷", encoding: "utf-8" });
  });

  test("in UTF-8 with a byte order mark, which is no part of the text", () => {
    expect(decode(Buffer.from("\uFEFF渔港"))?.text).toBe("渔港");
  });

  test("in GB18030", () => {
    expect(decode(inGb)).toEqual({ text: "渔港的早晨", encoding: "gb18030" });
  });

  test("in GB18030 amid much ASCII", () => {
    const bytes = Buffer.concat([Buffer.from("file,date,title\npage-1.txt,2021-04-19,"), inGb]);
    expect(decode(bytes)?.text).toBe("file,date,title\npage-1.txt,2021-04-19,渔港的早晨");
  });

  test("in UTF-16 of either order, with its byte order mark, as spreadsheets export it", () => {
    const little = Buffer.from("\uFEFF渔港\t早晨\n", "utf16le");
    expect(decode(little)).toEqual({ text: "渔港\t早晨\n", encoding: "utf-16le" });
    expect(decode(little.swap16())).toEqual({ text: "渔港\t早晨\n", encoding: "utf-16be" });
  });

  test.each(["漁港的早晨", "我們把學校辦到碼頭邊，讓孩子在家門口讀書。", "發展教育"])("in Big5: %s", (text) => {
    expect(decode(big5Of(text))).toEqual({ text, encoding: "big5" });
  });

  test.each(["渔港的早晨", "我们把学校办到码头边，让孩子在家门口读书。", "发展"])("in GB18030: %s", (text) => {
    expect(decode(gbOf(text))).toEqual({ text, encoding: "gb18030" });
  });

  test("with their line ends kept", () => {
    expect(decode(Buffer.from("甲\r\n乙\r丙\n"))?.text).toBe("甲\r\n乙\r丙\n");
  });
});

describe("bytes are no text", () => {
  test("when they are of another encoding, in which every mark beyond ASCII is one byte", () => {
    expect(decode(Buffer.from("für,Müller,Jürgens", "latin1"))).toBeUndefined();
  });

  test("when they are UTF-8 that is damaged in one place, of which GB18030 would make other ideographs", () => {
    const bytes = Buffer.concat([Buffer.from("渔港灯塔"), Buffer.of(0xa1, 0xa1), Buffer.from("\n")]);
    expect(new TextDecoder("gb18030", { fatal: true }).decode(bytes)).toMatch(/^娓/u);
    expect(decode(bytes)).toBeUndefined();
  });

  test("with a zero among them", () => {
    expect(decode(Buffer.from("渔\0港"))).toBeUndefined();
  });

  test("when they are a PDF or RTF file", () => {
    expect(decode(Buffer.from("%PDF-1.7\n1 0 obj"))).toBeUndefined();
    expect(decode(Buffer.from("{\\rtf1 x}"))).toBeUndefined();
  });

  test("when neither encoding gives Chinese", () => {
    expect(decode(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0x10, 0x4a, 0x46, 0x49]))).toBeUndefined();
  });
});
