/** Bytes of web pages: whether they are one, and in which encoding. */
import { decode } from "../base/decode.ts";

/** “<!DOCTYPE html”, “<html lang=”, “<head>”, “<div class=”: what only a page begins with */
const opening = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|div|meta|table)\b/isu;
/** “charset=gb2312”, “charset="utf-8"” */
const charset = /charset\s*=\s*["']?(?<label>[\w-]+)/iu;

const headBytes = 2048;

/** Whether bytes begin as a web page does. */
export function isHtml(bytes: Uint8Array): boolean {
  return opening.test(new TextDecoder("latin1").decode(bytes.subarray(0, headBytes)).replace(/^ï»¿/u, "")); // “ï»¿<html>”
}

/** The source of a page, in the encoding that it names, else the one that its bytes are in; undefined where it is no text. */
export function decodeHtml(bytes: Uint8Array): string | undefined {
  const label = charset.exec(new TextDecoder("latin1").decode(bytes.subarray(0, headBytes)))?.groups?.["label"];
  if (label === undefined || /^utf-?8$/iu.test(label)) return decode(bytes)?.text; // “UTF-8”
  try {
    // GB18030 holds the others.
    return new TextDecoder(/^gb/iu.test(label) ? "gb18030" : label, { fatal: true }).decode(bytes); // “gb2312”
  } catch {
    return decode(bytes)?.text;
  }
}
