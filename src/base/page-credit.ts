/** Lines that name who made a page or led a meeting, with a space where others have a colon. */

/** “本版摄影 林知远”, “责任编辑　刘舟”, “主持人 云江省委常委、宣传部部长 陆听澜” */
const credit =
  /^(?:(?:本版|本文|题图|插图|版面)\p{Script=Han}{1,4}|摄影|图片|照片|责任编辑|责编|美术编辑|美编|版式设计|版式|校对|制图|绘图|插图|供图|总?策划|统筹|主持人?|总?监制|审核|审签|签发|核稿|[初复终]审|(?:执行|值班|副|总|特邀)*(?:主编|总编辑?|编委|编辑|主任))[\s\u00A0\u3000：:]/u;

/** Whether a line credits somebody, who says nothing by it. */
export function isPageCredit(text: string): boolean {
  return credit.test(text);
}
