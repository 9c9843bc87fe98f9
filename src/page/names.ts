/** Names in lines, by surfaces of their own: marks that sign, seats of a congress, names of the net, lists of names. */
import type { Byline, BylineReader, NamedPerson } from "../base/records.ts";

/** “本报记者”, “特约评论员” */
export const press: RegExp = /(?:记者|通讯员|评论员|主持人|责任编辑)$/u;
/** “网友“山海渔歌””, “青屿网友@Tide Song” */
const penName =
  /^(?<what>\p{Script=Han}{0,6}(?:网友|网民|读者|用户|博主|听众|观众)|(?=@))(?:“(?<quoted>[^“”]{1,12})”|@“?(?<handle>[^“”，。：]{1,24}?)”?)$/u;
/** “□ |林知远”, “◎|林知远 刘舟”, “文/|林知远”, “作者：|林知远” */
const mark = /^(?:[□◎○●◇◆△▲☆★※]|(?:文|撰文|作者)\s?[/／|｜：:])\s?(?<names>[^，。：]{2,24})$/u;
/** “林知远|委员|代表民盟中央发言：”, “——林知远|代表|（渔民）” */
const delegate =
  /^(?:——)?(?<name>\p{Script=Han}{2,4})(?<title>委员|代表)(?:代表(?<party>\p{Script=Han}{2,20}?))?(?:[作所]?的?(?:大会|书面|口头|联合)*)?(?:发言)?(?:（[^（）]+）)?[：:]?$/u;

/** Whom a line names, by itself or by its place. */
export function personsOf({ persons, byContext }: Byline): readonly NamedPerson[] {
  return [...persons, ...(byContext?.persons ?? [])];
}

/** Names from words between spaces; a single character belongs to the word behind: “刘| |舟”. */
export function joinedWords(words: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const word of words) {
    const last = names.at(-1);
    if (last?.length === 1) names[names.length - 1] = last + word;
    else names.push(word);
  }
  return names;
}

/** Whom a line names by its place. Names one after the other are several persons, though the grammar takes the first for a post: “林知远 刘 舟”. */
export function joinedNames(
  text: string,
  byline: Byline | undefined,
  readByline: BylineReader,
): readonly NamedPerson[] {
  const persons = (byline?.byContext?.persons ?? []).filter(({ name }) => name !== null);
  const [person] = persons;
  const isPress = persons.some(({ positions }) => positions.some(({ title }) => press.test(title ?? "")));
  if (isPress) return [];
  if (person === undefined || persons.length > 1 || person.positions.some(({ institution }) => institution !== null))
    return persons;
  const names = joinedWords(text.trim().split(/\s+/u)); // “刘 舟”
  const own = names.filter((name) => readByline(name).kind === "name");
  const isList = own.length >= 2 && own.length >= names.length - 1 && own.at(-1) === person.name; // “青屿市 林知远 刘 舟”
  return isList ? own.map((name) => ({ name, positions: [] })) : persons;
}

/** The names behind a mark that signs, each of which is one: “林知远、刘舟”. */
export function marked(text: string, readByline: BylineReader): readonly NamedPerson[] {
  const words = mark.exec(text)?.groups?.["names"]?.split(/[\s、]+/u) ?? [];
  return words.length > 0 && words.every((word) => readByline(word).kind === "name")
    ? words.map((name) => ({ name, positions: [] }))
    : [];
}

/** A member of a congress who speaks there, and the party or group in whose name; of which congress, the page tells. */
export function delegateOf(text: string, readByline: BylineReader): readonly NamedPerson[] {
  const { name = "", title = "", party } = delegate.exec(text)?.groups ?? {};
  if (name === "" || readByline(name).kind !== "name") return [];
  const spokenFor = party === undefined ? [] : [{ institution: party, title: null, former: false }];
  return [{ name, positions: [{ institution: null, title, former: false }, ...spokenFor] }];
}

/** The name at the end of a line that a mark of its own makes a signature: “渔村守塔人苏砚秋”, but not “渔村的|苏砚秋”. */
export function tailName(line: string, readByline: BylineReader): readonly NamedPerson[] {
  const words = line.replace(/（化名）$/u, ""); // “苏砚秋（化名）”
  if (!/^\p{Script=Han}{4,40}$/u.test(words)) return [];
  for (const size of [3, 2]) {
    const name = words.slice(-size);
    const title = words.slice(0, -size);
    const longest = size === 2 ? 6 : 24;
    if (
      title.length >= 2 &&
      title.length <= longest &&
      readByline(name).kind === "name" &&
      !/[的了是和与为以在]$/u.test(title)
    )
      return [{ name, positions: [{ institution: null, title, former: false }] }];
  }
  return [];
}

/** Who writes under a name of the net: “@Tide Song”. */
export function penNameOf(label: string): readonly NamedPerson[] {
  const { what = "", quoted, handle } = penName.exec(label)?.groups ?? {};
  const name = quoted ?? handle;
  if (name === undefined) return [];
  return [
    {
      name: (handle === undefined ? name : `@${name}`).replace(/\s+/gu, " "),
      positions: what === "" ? [] : [{ institution: null, title: what, former: false }],
    },
  ];
}

/** “丁 一 川” is one name, “林知远 刘舟” and “林知远 刘 舟” are two: the names of a line that holds nothing else. */
export function namesOf(text: string): readonly string[] {
  const names: string[] = [];
  const words = text.replace(/^[（(].*?[）)]/u, ""); // “（摩洛哥）|阿齐兹”
  for (const token of words.trim().split(/\s+/u)) {
    const last = names.at(-1);
    if (last !== undefined && (last.length === 1 || (token.length === 1 && last.length < 3 && names.length === 1)))
      names[names.length - 1] = last + token;
    else names.push(token);
  }
  const areNames = names.length > 1 && names.every((name) => /^\p{Script=Han}{2,4}$/u.test(name)); // “刘舟”
  return areNames ? names : [nameOf(text)];
}

/** “（摩洛哥）阿齐兹”, “丁 一 川”: the name alone. */
export function nameOf(text: string): string {
  return text.replace(/^[（(].*?[）)]|\s+/gu, "");
}
