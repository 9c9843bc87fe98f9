/** The end of a lead-in: its verb and how it is said. */
import type { SayingWords } from "../lexicon/byline-words.ts";

/** “在丁一川|看来” */
const inEyes = /^在(?<subject>.+)看来[：:，,]?$/u;
/** “近日|表示” */
const day = /[近日今昨][日天]$/u;

/** “听取意见|建议”, “小|说”, “信誉|评价”: no verb but a noun. */
const noun =
  /(?:听取|征求|意见|[条等项])(?:建议|评价|批评|介绍|总结|回应|提议|倡议|评论)$|小说$|^..(?:评价|分析|总结|评论|倡议|提议|预测|提问|讲述)$/u;
/** What stands before the saying-verb; undefined when there is none. */
export function withoutSaying(line: string, { verbs, manners }: SayingWords): string | undefined {
  const eyes = inEyes.exec(line)?.groups?.["subject"];
  if (eyes !== undefined) return eyes;
  const clause = line.replace(/[：:，,]$/u, "");
  const verb = endOf(clause, verbs);
  if (verb === undefined || noun.test(clause) || clause.endsWith(`的${verb}`)) return undefined;
  let rest = clause.slice(0, -verb.length);
  for (;;) {
    // 评论|指出, 多次|强调; one character more may be the end of a name: 张道|说.
    const more =
      day.exec(rest)?.[0] ??
      endOf(rest, manners) ??
      endOf(
        rest,
        verbs.filter(({ length }) => length > 1),
      );
    if (more === undefined) return rest;
    rest = rest.slice(0, -more.length);
  }
}

function endOf(text: string, words: readonly string[]): string | undefined {
  return words.find((word) => text.endsWith(word));
}
