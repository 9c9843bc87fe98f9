/** One invented page in every format that is read. */
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { createTar } from "nanotar";
import { gbOf } from "../gb18030.ts";

/** A page as people have it: its name and its bytes. */
export interface FormattedPage {
  readonly format: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const title = "把好事办到渔港";
export const signature = "松溪县委书记　贺兰亭";
export const paragraphs: readonly string[] = [
  "我们坚持以人民为中心的发展思想，把政策送到田埂上，把服务送到家门口，加快农业农村现代化。",
  "产业兴旺是重点。我们贯彻新发展理念，让好产品走出大山，让新农人留得下来，渔港的灯一盏一盏亮起来。",
  "我们还要推动高质量发展，把学校办到码头边，让渔家的孩子在家门口读上好书。",
];

const lines = [title, signature, ...paragraphs];
const plain = `${title}\n\n${signature}\n\n${paragraphs.map((line) => `　　${line}`).join("\n")}\n`;

const html = `<!DOCTYPE html><html><head><meta charset="CHARSET"><title>${title}--理论-云江网</title>
<script>var a = "渔港";</script></head><body><div class="nav"><a href="/">首页</a> <a href="/yw">要闻</a></div>
<div class="head"><h1>${title}</h1><p class="author">${signature}</p><div class="info">2021年04月19日08:12 来源：<a href="/">云江日报</a></div></div>
<div class="content" id="zw">${paragraphs.map((line) => `<p>&emsp;&emsp;${line}</p>`).join("\n")}</div>
<div class="edit">(责编：苏砚秋、丁一川)</div><div class="share">分享让更多人看到</div>
<ul class="related"><li><a href="/1">渔港通网十周年</a></li><li><a href="/2">松溪县办学记</a></li></ul></body></html>`;

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const packages = "http://schemas.openxmlformats.org/package/2006";
const docx = zipSync(
  texts({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${line.slice(0, 5)}</w:t></w:r><w:r><w:t xml:space="preserve">${line.slice(5)}</w:t></w:r></w:p>`).join("")}</w:body></w:document>`,
  }),
);

const odt = zipSync(
  texts({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>${lines.map((line, i) => (i === 0 ? `<text:h>${line}</text:h>` : `<text:p>${line.slice(0, 9)}<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>渔港志</text:p></text:note-body></text:note>${line.slice(9)}</text:p>`)).join("")}</office:text></office:body></office:document-content>`,
  }),
);

const epub = zipSync(
  texts({
    "META-INF/container.xml": "<container/>",
    "OEBPS/content.opf": `<package><manifest><item id="n" href="nav.xhtml"/><item id="a" href="text/a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>`,
    "OEBPS/nav.xhtml": "<html><body><ol><li>目录</li></ol></body></html>",
    "OEBPS/text/a.xhtml": `<html><head><title>${title}</title></head><body><h1>${title}</h1>${[signature, ...paragraphs].map((line) => `<p>${line}</p>`).join("")}</body></html>`,
  }),
);

/** Han as \u with a stand-in, and one paragraph in the code page. */
const rtf = `{\\rtf1\\ansi\\ansicpg936\\uc1{\\fonttbl{\\f0 SimSun;}}{\\info{\\title 渔}}\n${lines
  .map((line, i) => (i === 2 ? inCodePage(line) : Array.from(line, (one) => `\\u${one.charCodeAt(0)}?`).join("")))
  .join("\\par\n")}\\par}`;

const markdown = `---\ntitle: "${title}"\ndate: 2021-04-19\nsource: 云江日报\n---\n\n# ${title}\n\n**${signature}**\n\n${paragraphs.map((line, i) => (i === 1 ? `${line.slice(0, 8)}[^1]${line.slice(8)}` : line)).join("\n\n")}\n\n---\n\n[^1]: 见《渔港志》\n`;

const vtt = `WEBVTT\n\n${[paragraphs[0]?.slice(0, 20), paragraphs[0]?.slice(20), ...paragraphs.slice(1)]
  .map(
    (line, i) =>
      `00:0${Math.max(0, i - 1)}:0${i % 2}.000 --> 00:0${Math.max(0, i - 1)}:0${(i % 2) + 1}.500\n<v 贺兰亭>${line}</v>\n`,
  )
  .join("\n")}`;

/** The page in each format. */
export const formattedPages: readonly FormattedPage[] = [
  { format: "plain text", name: "page.txt", bytes: strToU8(plain) },
  { format: "GB18030", name: "page.txt", bytes: gbOf(plain) },
  { format: "a web page", name: "page.html", bytes: strToU8(html.replace("CHARSET", "utf-8")) },
  { format: "a web page in GBK", name: "page.htm", bytes: gbOf(html.replace("CHARSET", "gbk")) },
  { format: "a web page named .txt", name: "page.txt", bytes: strToU8(html.replace("CHARSET", "utf-8")) },
  { format: "Word", name: "page.docx", bytes: docx },
  { format: "OpenDocument", name: "page.odt", bytes: odt },
  { format: "an e-book", name: "page.epub", bytes: epub },
  { format: "rich text", name: "page.rtf", bytes: strToU8(rtf, true) },
  { format: "Markdown", name: "page.md", bytes: strToU8(markdown) },
  {
    format: "JSON with markup",
    name: "page.json",
    bytes: strToU8(JSON.stringify({ text: lines.map((line) => `<p>${line}</p>`).join("") })),
  },
  { format: "a zip", name: "page.zip", bytes: zipSync({ "渔港/page.docx": docx }) },
  { format: "a packed tar", name: "page.tar.gz", bytes: gzipSync(createTar([{ name: "a/page.txt", data: plain }])) },
  { format: "a packed file", name: "page.txt.gz", bytes: gzipSync(plain) },
];

/** Subtitles have neither title nor byline, but who speaks stands before the words. */
export const subtitles: FormattedPage = { format: "subtitles", name: "page.vtt", bytes: strToU8(vtt) };

function texts(files: Readonly<Record<string, string>>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
}

function inCodePage(line: string): string {
  return [...gbOf(line)].map((byte) => `\\'${byte.toString(16).padStart(2, "0")}`).join("");
}
