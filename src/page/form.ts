/** What form a speech has by its title and signature, and what a signature lacks. */
import type { Form, NamedPerson } from "../base/records.ts";

/** “——在云江省第十四次党代会上的|报告”, “在全省会议上的|讲话” */
const spoken = /[在上]的?(?:报告|讲话|致辞|演讲|发言)$/u;

/**
 * The form of a unit whose layout has `form`: under a name without any post stands what somebody wrote, not what an
 * official said, unless a title says that it was spoken.
 */
export function formOf(
  form: Form,
  titles: readonly string[],
  element: string | undefined,
  speakers: readonly NamedPerson[],
): Form {
  const isBare = element === "by" && speakers.length > 0 && speakers.every(({ positions }) => positions.length === 0);
  return form === "speech" && isBare && !titles.some((title) => spoken.test(title)) ? "article" : form;
}

/** “王〓”, “朱\uE000基”, “王□”, “李(cid:12)” */
const unreadable = /[〓□\uE000-\uF8FF\uFFFD]|\(cid:\d+\)/u;

/** What is missing: the name, or a character of it that no font shows. */
export function missingName(byline: string): string {
  const isBroken = unreadable.test(byline);
  return isBroken ? `a character of the name cannot be read: ${byline.trim()}` : "a speech without a name";
}
