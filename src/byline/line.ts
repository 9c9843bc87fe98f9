/** A line as the grammar sees it: single spaces, one glyph for the dot of foreign names, no ornaments, broken glyphs marked. */

/** Stands for a character that cannot be read. */
export const unreadable = "〓";

/** “王〓”, “朱\uE000基”, “李(cid:123)”: what a broken font left of a name. */
const broken = /(?:\(cid:\d+\)|[\uE000-\uF8FF\uFFFD]|(?<=\p{Script=Han})□)/gu;
/** “达亚 • 瑞迪”, “达亚・瑞迪”: the dots of many fonts, with spaces around them. */
const dots = /(?<=\p{Script=Han}) ?[•‧・．･⋅·∙] ?(?=\p{Script=Han})/gu;
/** “林知远①”, “林知远*”, “林知远[1]” */
const footnote = /(?<=\p{Script=Han})\s?(?:[*＊①-⑳]+|\[\d+\])(?=$|[）)])/gu;
/** “【作者系…】” */
const squared = /^[【〔[](?<inside>[^【】〔〕[\]]+)[】〕\]]$/u;
/** “【人物】乡村教师林知远” */
const column = /^【[^】]{1,6}】/u;
/** “、69岁的|林知远”: an age is no post. */
const age = /[、，]?\d{1,3}多?岁的(?=\p{Script=Han})/gu;
/** “\u3000”: any of the wide and odd spaces. */
const spaces = /[\u00A0\u2000-\u200B\u3000\uFEFF\s]+/gu;

/** “|（时任）|松溪县委书记 林知远”, “（挂职）” */
const markedFirst = /^（(?<mark>时任|原|原任|曾任|拟任|挂职|现任)）\s?(?=\p{Script=Han})/u;
/** “|拟提名|松溪县县长候选人”, “拟提任”, “拟挂任” */
const proposed = /^拟(?:提名|提任|推荐|任命|作为|聘任)(?:为)?(?=\p{Script=Han}{3})/u;

/** What any of these needs: “林知远①”. */
const odd = /[□\uE000-\uF8FF\uFFFD•‧・．･⋅·∙*＊①-⑳\]]|\(cid/u;

/** The line in plain form. */
export function plainLine(line: string): string {
  const spaced = line.replace(spaces, " ").trim();
  const readable = odd.test(spaced)
    ? spaced.replace(broken, unreadable).replace(dots, "·").replace(footnote, "")
    : spaced;
  const bare = readable.includes("岁的") ? readable.replace(age, "的") : readable;
  const open = "【〔[".includes(bare.charAt(0)) ? bare.replace(squared, "（$<inside>）").replace(column, "") : bare;
  const wide = /[()〔〕]/u.test(open) ? open.replace(/[(〔]/gu, "（").replace(/[)〕]/gu, "）") : open; // “党校〔院〕”
  return wide.replace(markedFirst, "$<mark>").replace(proposed, "拟任");
}
