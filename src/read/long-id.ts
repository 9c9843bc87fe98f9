/** Ids name files in the store, and no file system takes every name. */

/** What a name may have in bytes, without the `.txt` of the copy in the store; and the path of all names. */
const most = { name: 251, path: 1000 };

/** Why a document cannot have this id: 90 ideographs are 270 bytes. Undefined for one that it can have. */
export function tooLong(id: string): string | undefined {
  const names = id.split("/").map((name) => Buffer.byteLength(name));
  return Buffer.byteLength(id) > most.path || names.some((bytes) => bytes > most.name)
    ? `has an id of ${Buffer.byteLength(id)} bytes, more than the name of a file may have (${most.name})`
    : undefined;
}
