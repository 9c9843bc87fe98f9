/** Newspaper pages of invented articles, printed by Chromium: boxes of columns, with their lines drawn in any order. */
import type { Browser } from "playwright-core";
import { inventedSpeeches } from "../pages/invented-page.ts";

/** In which order the lines of a page are drawn. */
export type DrawOrder = "reading" | "rows" | "random";

/** How a page looks. */
export interface Design {
  readonly name: string;
  /** Columns of each article, from top to bottom; articles of one row stand side by side. */
  readonly rows: readonly (readonly number[])[];
  readonly dropCap?: boolean;
  readonly folio?: boolean;
}

/** An article as it is to be read: title, byline, paragraphs. */
export interface PrintedArticle {
  readonly title: string;
  readonly byline: string;
  readonly paragraphs: readonly string[];
}

/** Points. */
const paper = { width: 1105, height: 1757, margin: 45, gap: 22, size: 12, pitch: 18.5, title: 26 } as const;

export const designs: readonly Design[] = [
  { name: "one article in four columns", rows: [[4]] },
  {
    name: "two rows of two",
    rows: [
      [2, 2],
      [3, 2],
    ],
  },
  { name: "five columns above three and two", rows: [[5], [3, 2]] },
  { name: "three rows", rows: [[6], [2, 2, 2], [4, 2]] },
  { name: "with folio", rows: [[3, 3], [6]], folio: true },
];

/** The articles of a design, in reading order. */
export function articlesOf({ rows }: Design): readonly PrintedArticle[] {
  return rows.flat().map((_, i) => {
    const { title, posts, name, paragraphs } = inventedSpeeches[i % inventedSpeeches.length] ?? {
      title: "",
      posts: "",
      name: "",
      paragraphs: [],
    };
    const turn = Math.floor(i / inventedSpeeches.length);
    return {
      title: `${title}${"之续".repeat(turn)}`,
      byline: `${posts ?? "渔港通讯员"}　${name}`,
      paragraphs: [...paragraphs, ...paragraphs.toReversed()],
    };
  });
}

interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The page as a PDF. */
export async function printed(browser: Browser, design: Design, order: DrawOrder): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    const spans = ordered(drawn(design), order).map(
      ({ text, x, y, size }) =>
        `<div style="left:${x.toFixed(2)}px;top:${y.toFixed(2)}px;font-size:${size}px;line-height:${size}px">${text}</div>`,
    );
    const style =
      "body{margin:0;position:relative;font-family:'Noto Serif CJK SC',serif}div{position:absolute;white-space:pre}@page{margin:0}";
    await page.setContent(
      `<!DOCTYPE html><html lang="zh"><style>${style}</style><body>${spans.join("\n")}</body></html>`,
    );
    return await page.pdf({ width: `${paper.width}px`, height: `${paper.height}px`, printBackground: true });
  } finally {
    await page.close();
  }
}

function drawn(design: Design): readonly Drawn[] {
  const articles = articlesOf(design).values();
  const height = (paper.height - 2 * paper.margin) / design.rows.length;
  const lines = design.rows.flatMap((row, r) => {
    const all = row.reduce((sum, columns) => sum + columns, 0);
    const width = (paper.width - 2 * paper.margin - (all - 1) * paper.gap) / all;
    let column = 0;
    return row.flatMap((columns) => {
      const article = articles.next().value;
      const x = paper.margin + column * (width + paper.gap);
      column += columns;
      return article === undefined
        ? []
        : drawnArticle(article, { x, y: paper.margin + 20 + r * height, width, columns });
    });
  });
  const folio = { text: "2021年4月19日　星期一　云江日报　12", x: paper.margin, y: 12, size: 10 };
  return design.folio === true ? [folio, ...lines] : lines;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly columns: number;
}

function drawnArticle({ title, byline, paragraphs }: PrintedArticle, { x, y, width, columns }: Box): readonly Drawn[] {
  const perLine = Math.floor(width / paper.size);
  const lines = paragraphs.flatMap((text) => broken(`　　${text}`, perLine));
  const perColumn = Math.ceil(lines.length / columns);
  const top = y + paper.title + 40;
  const whole = columns * width + (columns - 1) * paper.gap;
  const fitting = Math.min(paper.title, Math.floor(whole / [...title].length));
  return [
    { text: title, x, y, size: fitting },
    { text: byline, x, y: y + paper.title + 12, size: 13 },
    ...lines.map((text, i) => ({
      text,
      x: x + Math.floor(i / perColumn) * (width + paper.gap),
      y: top + (i % perColumn) * paper.pitch,
      size: paper.size,
    })),
  ];
}

/** No line begins with a mark. */
function broken(text: string, perLine: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const character of text) {
    if ([...line].length >= perLine && !"，。、；：！？”》）".includes(character)) {
      lines.push(line);
      line = "";
    }
    line += character;
  }
  return [...lines, line];
}

function ordered(lines: readonly Drawn[], order: DrawOrder): readonly Drawn[] {
  if (order === "rows") return lines.toSorted((a, b) => a.y - b.y || a.x - b.x);
  if (order === "reading") return lines;
  let seed = 7;
  const keyed = lines.map((line) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return { line, key: seed };
  });
  return keyed.toSorted((a, b) => a.key - b.key).map(({ line }) => line);
}
