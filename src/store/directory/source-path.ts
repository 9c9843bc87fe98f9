/** Where in the store directory the raw text of a document and the file of its pages lie. */

/** Segments that mean another folder or none. Example: ".." */
const stepping = /^\.{0,2}$/u;
/** What Windows refuses in a name, or drops at its end. Example: "a:b" */
const refusedByWindows = /[\p{Cc}"*:<>?\\|]|[. ]$/gu;

/**
 * The path of a document's copy, `sources/<document>.txt`, below the store directory whatever the id is. An id that
 * would step out of its folder, or that the system cannot hold as a name, has those characters percent-encoded; every
 * other id is the path as it is.
 */
export function sourcePath(document: string, platform: NodeJS.Platform = process.platform): string {
  return `sources/${belowStore(document, platform)}.txt`;
}

/** The path of the copy of a file, `originals/<file>`, with the same care. */
export function originalPath(file: string, platform: NodeJS.Platform = process.platform): string {
  return `originals/${belowStore(file, platform)}`;
}

function belowStore(id: string, platform: NodeJS.Platform): string {
  const segments = id.split("/").map((segment) => {
    if (segment === "") return percent("/");
    if (stepping.test(segment)) return segment.replaceAll(".", percent);
    return platform === "win32" ? segment.replace(refusedByWindows, percent) : segment.replaceAll("\0", percent);
  });
  return segments.join("/");
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
