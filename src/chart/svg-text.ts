/** Text in SVG: escaped, and broken where it is as wide as it may be. */
import stringWidth from "string-width";

/** What XML cannot hold at all, half a surrogate pair too. Example: "\u0001" */
const noXml = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
/** What would be markup. Example: "<" */
const markup = /[&<>"']/gu;
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text that may stand in an element or an attribute. */
export function escaped(text: string): string {
  return text.replaceAll(noXml, "").replaceAll(markup, (character) => entities[character] ?? "");
}

/** One element; the values of its attributes and its text are escaped, `inner` is markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: { readonly text: string } | { readonly inner: readonly string[] } = { inner: [] },
): string {
  const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(shown(value))}"`);
  const within = "text" in content ? escaped(content.text) : content.inner.join("");
  return within === "" ? `<${name}${told.join("")}/>` : `<${name}${told.join("")}>${within}</${name}>`;
}

/** Two digits behind the point are finer than any printer. */
function shown(value: string | number): string {
  return typeof value === "number" ? String(Math.round(value * 100) / 100) : value;
}

/** A letter of half width is so wide, of its height, in the widest of the fonts. */
const half = 0.52;

/**
 * Width of a text in pixels at a size, rather too much than too little: a full-width character is as wide as it is high,
 * and so are the marks “”…· that are narrow in Latin fonts alone.
 */
export function widthOf(text: string, size: number): number {
  const columns = stringWidth(text, { ambiguousIsNarrow: false });
  const wide = Math.max(0, columns - Array.from(text).length);
  return size * (wide + half * (columns - 2 * wide));
}

/** Marks that begin no line: “，” */
const closing = /^[，。；：、）》”’」』！？,.;:)]$/u;
/** Where a line may end in words of Latin letters: each word with the space behind it. Example: "of " */
const pieces = /[\p{L}\p{N}%–.,;:()-]+\s*|./gu;
/** Characters of Chinese, between any two of which a line may end. Example: "渔" */
const han = /\p{Script=Han}/u;

/** The lines of a text that are no wider than `width`; a closing mark stays with what it closes. */
export function wrapped(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    const isFull = line !== "" && widthOf((line + piece).trimEnd(), size) > width;
    if (isFull && !closing.test(piece)) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line === "" ? lines : [...lines, line];
}

function piecesOf(text: string): readonly string[] {
  return (text.match(pieces) ?? []).flatMap((piece) => (han.test(piece) ? Array.from(piece) : [piece]));
}
