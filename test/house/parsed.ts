/** What a file of ours exports and which regular expressions it holds, each with the comments beside it. */
import { type Comment, type Node, parseSync, visitorKeys } from "oxc-parser";

/** One exported declaration; `comment` is the text of the doc comment above it, "" without one. */
export interface Exported {
  readonly place: string;
  readonly comment: string;
}

/** One regular expression; `pattern` is undefined where `new RegExp` builds it from parts. */
export interface Pattern {
  readonly place: string;
  readonly pattern: RegExp | undefined;
  /** Of the comments behind it, above its statement and above the function that it stands in. */
  readonly comment: string;
}

interface Source {
  readonly file: string;
  readonly text: string;
  readonly comments: readonly Comment[];
  readonly program: Node;
}

function parse(file: string, text: string): Source {
  const { program, comments, errors } = parseSync(file, text);
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0]?.message}`);
  return { file, text, program, comments };
}

/** The declarations that a file exports where they stand. */
export function exportsOf(file: string, text: string): readonly Exported[] {
  const source = parse(file, text);
  return [...walk(source.program)]
    .filter(({ node }) => node.type === "ExportNamedDeclaration" && node.declaration !== null)
    .map(({ node }) => {
      const doc = above(source, node.start).findLast(({ type, value }) => type === "Block" && value.startsWith("*"));
      return { place: `${placeOf(source, node.start)} ${firstLine(text, node.start)}`, comment: plain(doc) };
    });
}

/** The regular expressions of a file. */
export function patternsOf(file: string, text: string): readonly Pattern[] {
  const source = parse(file, text);
  return [...walk(source.program)].filter(isPattern).map(({ node, chain }) => {
    const pattern =
      node.type === "Literal" && "regex" in node ? new RegExp(node.regex.pattern, node.regex.flags) : undefined;
    const statement = chain.findIndex(isFunction);
    const around = statement < 0 ? chain : chain.slice(0, statement + 1);
    const beside = around.flatMap((part) => [
      ...above(source, part.start),
      ...(isFunction(part) ? [] : behind(source, part.end)),
    ]);
    return { place: placeOf(source, node.start), pattern, comment: [...new Set(beside)].map(plain).join("\n") };
  });
}

/** The quoted examples of a comment, as they stand: “…”, "…" and `…`. */
export function examplesOf(comment: string): readonly string[] {
  return [...comment.matchAll(/“(?<curly>[^“”]*)”|"(?<plain>[^"]*)"|`(?<code>[^`]*)`/gu)].map(
    ({ groups }) => groups?.["curly"] ?? groups?.["plain"] ?? groups?.["code"] ?? "",
  );
}

/**
 * Whether a pattern matches an example: as it stands, or without its border “|”, on either side of it, or from it on.
 * \n, \u3000 and the like mean what they mean in a string; an example may also be about the escape itself.
 */
export function isExampleOf(example: string, pattern: RegExp): boolean {
  return [example, unescaped(example)].some((written) => {
    const sides = written.split("|");
    const whole = sides.join("");
    const border = sides[0]?.length ?? 0;
    return [written, whole, ...sides].some((text) => matchesAt(pattern, text, 0)) || matchesAt(pattern, whole, border);
  });
}

function unescaped(example: string): string {
  const letters = new Map([
    ["n", "\n"],
    ["r", "\r"],
    ["t", "\t"],
  ]);
  return example
    .replace(/\\u(?<hex>[0-9a-f]{4})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\(?<letter>[nrt])/gu, (_, letter: string) => letters.get(letter) ?? letter);
}

function matchesAt({ source, flags }: RegExp, text: string, at: number): boolean {
  const fresh = new RegExp(source, flags);
  fresh.lastIndex = fresh.sticky ? at : 0;
  return text !== "" && fresh.test(text);
}

interface Step {
  readonly node: Node;
  /** The node and those above it, the nearest first, without the program. */
  readonly chain: readonly Node[];
}

function* walk(node: Node, chain: readonly Node[] = []): Generator<Step> {
  const longer = node.type === "Program" ? [] : [node, ...chain];
  yield { node, chain: longer };
  for (const child of childrenOf(node)) yield* walk(child, longer);
}

function childrenOf(node: Node): readonly Node[] {
  const fields = new Map<string, unknown>(Object.entries(node));
  return (visitorKeys[node.type] ?? []).flatMap((key) => fields.get(key)).filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

function isPattern({ node }: Step): boolean {
  if (node.type === "Literal") return "regex" in node;
  const isCall = node.type === "NewExpression" || node.type === "CallExpression";
  return isCall && node.callee.type === "Identifier" && node.callee.name === "RegExp";
}

function isFunction({ type }: Node): boolean {
  return type === "FunctionDeclaration" || type === "MethodDefinition";
}

/** The comments in the lines directly above the line of an offset, the upper first. */
function above(source: Source, offset: number): readonly Comment[] {
  const { text, comments } = source;
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const last = comments.find(({ end }) => end === lineStart - 1);
  if (last === undefined || text.slice(text.lastIndexOf("\n", last.start - 1) + 1, last.start).trim() !== "") return [];
  return [...above(source, last.start), last];
}

/** The comments behind an offset in its line. */
function behind({ text, comments }: Source, offset: number): readonly Comment[] {
  const lineEnd = text.indexOf("\n", offset);
  return comments.filter(({ start }) => offset <= start && (lineEnd < 0 || start < lineEnd));
}

function plain(comment: Comment | undefined): string {
  const lines = (comment?.value ?? "").split("\n").map((line) => line.replace(/^\s*\*+/u, "").trim());
  return lines.join(" ").trim().replaceAll("\\/", "/");
}

function placeOf({ file, text }: Source, offset: number): string {
  return `${file}:${text.slice(0, offset).split("\n").length}`;
}

function firstLine(text: string, offset: number): string {
  return text.slice(offset, text.indexOf("\n", offset));
}
