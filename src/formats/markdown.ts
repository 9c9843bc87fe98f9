/** Markdown as converters and people write it: its marks taken out, what stands before the text as metadata. */
import { linesIn } from "../base/lines.ts";

/** “title: 办好渔港的学校”, “日期：2021-04-19” */
const field = /^(?<name>[\p{L}_-]{1,20})\s*[:：]\s*(?<value>.*)$/u;
/** “[渔港](https://…)”, “![图](a.png)”, “[^1]”, “[渔港][1]” */
const image = /!\[[^\]]*\]\([^)]*\)/gu; // “![图](a.png)”
const link = /\[(?<words>[^\]^][^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/gu; // “[渔港](https://a.b)”
const footnote = /\[\^[^\]]+\]/gu; // “[^1]”
/** “<!-- image -->” */
const comment = /<!--[\s\S]*?-->/gu;
/** “[^1]: 见《渔港志》”, “[1]: https://…” */
const definition = /^\[\^?[^\]]+\]:\s/u;
/** “## 办学”, “> 渔港”, “- 灯塔”, “1. 码头” */
const lineMark = /^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+)/u;
const closing = /\s+#+\s*$/u; // “办学 ##”
/** “**渔港**”, “*灯塔*”, “`码头`”, “~~船~~” */
const emphasis = /(?<mark>\*{1,3}|_{1,3}|~~|`+)(?<words>\S(?:.*?\S)?)\k<mark>/gu;
/** “---”, “***”, “```”, “|---|---|” */
const rule = /^\s*(?:[-*_=]\s*){3,}$|^\s*```|^\s*\|?(?:\s*:?-{2,}:?\s*\|)+/u;

/** The text of a file, and the fields of its front matter. */
export interface MarkdownText {
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Reads a file; blank lines stay, since they part paragraphs. */
export function readMarkdown(source: string): MarkdownText {
  const lines = linesIn(source.replace(comment, ""));
  const head = lines[0]?.trim() === "---" ? lines.findIndex((line, i) => i > 0 && line.trim() === "---") : -1;
  const fields = lines.slice(1, Math.max(1, head)).flatMap((line) => {
    const { name, value } = field.exec(line)?.groups ?? {};
    return name === undefined ? [] : [[name, (value ?? "").replace(/^["'“]|["'”]$/gu, "").trim()] as const]; // “"办学"”
  });
  const body = lines.slice(head + 1).filter((line) => !rule.test(line) && !definition.test(line));
  return { text: body.map(plain).join("\n"), fields: Object.fromEntries(fields) };
}

function plain(line: string): string {
  const words = line
    .replace(lineMark, "")
    .replace(closing, "")
    .replace(image, "")
    .replace(link, "$<words>")
    .replace(footnote, "")
    .replace(/\\(?=[\\`*_{}[\]()#+.!-])/gu, ""); // “\*”
  return words.replace(emphasis, "$<words>").replace(emphasis, "$<words>");
}
