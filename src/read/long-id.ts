/** Ids name files in the store, and no file system takes every name. */

/** What a name may have in bytes, without the `.txt` of the copy in the store; and the path of all names. */
const most = { name: 251, path: 1000 };

/** Why a document cannot have this id: 90 ideographs are 270 bytes. Undefined for one that it can have. */
export function tooLong(id: string): string | undefined {
  // As the store writes it, which percent-encodes a zero.
  const path = id.replaceAll("\0", "%00");
  const isLong = path.split("/").some((name) => Buffer.byteLength(name) > most.name);
  return isLong || Buffer.byteLength(path) > most.path
    ? `has an id of ${Buffer.byteLength(path)} bytes, too long for the name of a file`
    : undefined;
}
