/** Where in the store directory the raw text of a document lies. */

/** Characters that some file system refuses, and the escape itself. Example: "a:b" */
const forbidden = /[\p{Cc}"*:<>?\\|%]/gu;
/** Names that mean a folder, are empty, or end in what Windows drops. Example: ".." */
const treacherous = /^\.*$|[. ]$/u;

/** `sources/<document>.txt`, below the store directory whatever the id is: `..` and the like are percent-encoded. */
export function sourcePath(document: string): string {
  const segments = document.split("/").map((segment) => {
    const escaped = segment.replace(forbidden, percent);
    return treacherous.test(escaped) ? `${escaped.slice(0, -1)}${percent(escaped.slice(-1) || "/")}` : escaped;
  });
  return `sources/${segments.join("/")}.txt`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
