/** Comments behind a report: 编后 / 云江日报评论员 贺兰亭 / what the commentator says. */
import type { Observation } from "./observe.ts";

/** “编后”, “【短评】”, “点评”, “编后语：” */
const opening =
  /^[【[]?(?:编后(?:语|感|记)?|编辑点评|短评|点评|评点|微评|时评|评论|评论员观察|专家点评)[】\]]?[：:]?$/u;
/** “云江日报|评论员”, “本报|特约评论员” */
const commentator = /评论员$/u;

/** The observations; a commentator who is named below the heading of a comment signs it. */
export function readComments(observations: readonly Observation[]): readonly Observation[] {
  return observations.map((one, at): Observation => {
    const persons = one.byline?.persons ?? [];
    const isCommentator =
      persons.some(({ name }) => name !== null) &&
      persons.every(({ positions }) => positions.some(({ title }) => commentator.test(title ?? "")));
    if (!isCommentator || !opening.test(observations[at - 1]?.text ?? "")) return one;
    return { ...one, kind: "by", readings: [{ element: "by", sureness: "by-sure", persons, chars: 0 }] };
  });
}
