/** Lines that belong to pictures and to the paper, wherever they stand in a text: captions, marks of pages, calls to share. */

/** “图为牧民在大棚里。”, “图②：分拣车间”, “上图：蔬菜大棚。”, “▲ 货车整装待发”, “（摄影：林知远）”, “新华社记者 林知远摄” */
const caption =
  /^[▲△▼◀▶←→↑↓◎●■]?\s?(?:图为|图片说明|资料图[：:片]|[上下左右题]图(?:为|[：:])|图[\d一二三四五①-⑩]+\s?[：:、．.])|^[▲△▼◀▶]\s?\S|^[（(]\s?(?:摄影|图片|供图)\s?[：:/]?.{2,20}[）)]$|(?:摄|供图|发（资料照片）|图[/／]文|资料(?:图片|照片))[）)]?$/u;
/** “（下转第三版）”, “上接第一版”, “（未完待续）” */
const turned = /^[（(【]?\s?(?:上接|下转|紧接)[^。]{0,24}版?[^。]{0,12}[）)】]?$|^[（(]未完待续[）)]$/u;
/** “扫一扫，关注我们”, “分享到：”, “长按二维码” */
const shared = /^(?:扫一?扫|分享[到至]|长按|点击(?:上方|下方|查看|阅读)|关注(?:我们|公众号)|阅读原文)/u;

const longestCaption = 80;

/** Whether a line is the caption of a picture, says where the text goes on, or asks readers to share it. */
export function isBesideText(text: string): boolean {
  return text.length <= longestCaption && (caption.test(text) || turned.test(text) || shared.test(text));
}

/** “注释：”, “参考文献” */
const listHead = /^(?:注释|注解|尾注|脚注|附注|参考文献|注)\s?[：:]?$/u;
/** “[1] 参见”, “①这一说法”, “〔12〕” */
const listMark = /^(?<mark>[[［〔]\s?\d{1,3}\s?[\]］〕]|[①-⑳㉑-㉟])/u;

/** Whether a line heads a list of notes. */
export function isHeadOfNotes(text: string): boolean {
  return listHead.test(text);
}

/** The mark with which a line of a list of notes begins: “[1]”, “①”. */
export function markOfNote(text: string): string | undefined {
  return listMark.exec(text)?.groups?.["mark"];
}
