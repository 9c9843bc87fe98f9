/** The lines of an element of a web page, as a reader sees them: a block is a line, <br> ends one. */

/** What of the document model is looked at. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

const elementNode = 1;
const textNode = 3;
const blocks: ReadonlySet<string> = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3" +
    " H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TH TR UL"
  ).split(" "),
);
const unseen: ReadonlySet<string> = new Set([
  "SCRIPT",
  "STYLE",
  "NOSCRIPT",
  "TEMPLATE",
  "IFRAME",
  "SVG",
  "SELECT",
  "BUTTON",
  "TEXTAREA",
]);

/**
 * The lines of an element, blank ones left out; white space at their ends is that of layouts and is left out too.
 * `seam` stands between inline elements, which a page may set apart by its style alone: “来源：青屿网” “作者：丁一川”.
 */
export function linesOfElement(root: PageNode, seam: "" | " " = ""): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const end = () => {
    const text = line.replace(/[^\S\u3000]+/gu, " ").replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ""); // “\n  渔港 ”
    if (text !== "") lines.push(text);
    line = "";
  };
  const walk = (node: PageNode): void => {
    if (node.nodeType === textNode) line += node.textContent ?? "";
    if (node.nodeType !== elementNode) return;
    const name = node.nodeName.toUpperCase();
    if (unseen.has(name)) return;
    const isBlock = blocks.has(name) || name === "BR";
    if (isBlock) end();
    else line += seam;
    for (const child of node.childNodes) walk(child);
    if (isBlock) end();
    else line += seam;
  };
  walk(root);
  end();
  return lines;
}
