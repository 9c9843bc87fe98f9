/** Speakers out of the cells of a table: several in one cell, each with the post that stands at the same place. */
import type { DocumentMeta } from "../base/records.ts";

/** “云江省委书记 丁一川”: a post before the name */
export const postAndName: RegExp =
  /^(?<post>(?!.*记者)\p{Script=Han}[\p{Script=Han}（）、，]{3,40})[\s\u3000]+(?<name>[\p{Script=Han}·]{2,12})$/u;

/** The cells as they are written. */
export interface SpeakerCells {
  readonly speaker: string | undefined;
  readonly position: string | undefined;
  readonly institution: string | undefined;
  readonly key: string | undefined;
}

/** “程望舒;贺兰亭”, “程望舒、贺兰亭”, “程望舒 | 贺兰亭” */
const betweenNames = /[;；、|｜\n]/u;
/** “市长;书记”; posts of one person stand between 、 too */
const betweenPosts = /[;；|｜\n]/u;
/** “-”, “佚名”, “n/a”: nobody is named */
const nobody = /^(?:[-—–/\\?？*]+|n\/?a|none|null|nan|无|不详|未知|佚名|匿名|unknown)$/iu;
/** “贺 兰”, “贺　兰亭” */
const inName = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
/** “程望舒同志” */
const honorific = /(?<=.{2})(?:同志|先生|女士)$/u;

/** Whom the cells name, as metadata of a document; posts are left out where they are not as many as the names. */
export function givenSpeakers({ speaker, position, institution, key }: SpeakerCells): Pick<DocumentMeta, "given"> {
  const { post, name: own } = position === undefined ? (postAndName.exec(speaker?.trim() ?? "")?.groups ?? {}) : {};
  if (post !== undefined && own !== undefined)
    return givenSpeakers({ speaker: own, position: post, institution: undefined, key });
  const names = cells(speaker, betweenNames).map((name) => name.replace(inName, "").replace(honorific, ""));
  if (names.length === 0 || names.some((name) => nobody.test(name))) return {};
  const [posts, bodies, keys] = [position, institution, key].map((cell) => columnFor(names, cell));
  const given = names.map((name, i) => ({
    name,
    ...(posts?.[i] === undefined ? {} : { position: posts[i] }),
    ...(bodies?.[i] === undefined ? {} : { institution: bodies[i] }),
    ...(keys?.[i] === undefined ? {} : { key: keys[i] }),
  }));
  return { given };
}

/** A cell for each name: the whole cell of one person, else as many pieces as there are names. */
function columnFor(names: readonly string[], cell: string | undefined): readonly string[] {
  if (names.length === 1) return cell === undefined || nobody.test(cell.trim()) ? [] : [cell.trim()];
  const pieces = [betweenPosts, betweenNames].map((between) => cells(cell, between));
  return pieces.find(({ length }) => length === names.length) ?? [];
}

function cells(cell: string | undefined, between: RegExp): readonly string[] {
  return (cell ?? "")
    .split(between)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}
