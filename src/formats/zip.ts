/** Archives, looked at before they are unpacked: how much they would become. */
import { type UnzipFileInfo, unzipSync } from "fflate";

/** Bytes that all files of an archive may become together, and how many times its own size. */
const most = { bytes: 512 * 1024 * 1024, ratio: 300, files: 20_000 } as const;
/** Of small archives the ratio tells nothing. */
const small = 8 * 1024 * 1024;

/** Throws when an archive is broken or would become too large. */
export function checkZip(bytes: Uint8Array): void {
  let [total, count] = [0, 0];
  const look = ({ originalSize }: UnzipFileInfo): boolean => {
    total += originalSize;
    count += 1;
    return false;
  };
  unzipSync(bytes, { filter: look });
  if (count > most.files) throw new Error(`is an archive of ${count} files, at most ${most.files} are read`);
  const ratio = total / Math.max(1, bytes.length);
  if (total > most.bytes || (total > small && ratio > most.ratio))
    throw new Error(
      `is an archive that would become ${Math.round(total / 1024 / 1024)} MB, ${Math.round(ratio)} times its size`,
    );
}

/** The files of an archive that are wanted. Throws when it is broken, too large or holds too much. */
export function unzipped(bytes: Uint8Array, isWanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  checkZip(bytes);
  return new Map(Object.entries(unzipSync(bytes, { filter: ({ name }) => isWanted(name) && !name.endsWith("/") })));
}
