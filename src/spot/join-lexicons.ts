/** One lexicon over two, so that the large one is built once and the small one anew for every run or document. */
import type { Matcher } from "./matcher.ts";
import type { SpotLexicon } from "./spot-lexicon.ts";

/** What stands in both is found twice, with the senses of the first before those of the second. */
export function joinLexicons(first: SpotLexicon, second: SpotLexicon): SpotLexicon {
  const running = first.running ?? second.running;
  return {
    matcher: joinMatchers(first.matcher, second.matcher),
    senses: [...first.senses, ...second.senses],
    personIds: new Map([...first.personIds, ...second.personIds]),
    ...(running === undefined ? {} : { running }),
  };
}

/** Patterns of the second are counted behind those of the first; its hits come behind, not in their order. */
function joinMatchers(first: Matcher, second: Matcher): Matcher {
  const offset = first.patterns.length;
  const find: Matcher["find"] = (text) => {
    const [front, back] = [first.find(text), second.find(text)];
    if (back.count === 0) return front;
    const values = new Int32Array(2 * (front.count + back.count));
    values.set(front.values.subarray(0, 2 * front.count));
    values.set(back.values.subarray(0, 2 * back.count), 2 * front.count);
    for (let i = 2 * front.count + 1; i < values.length; i += 2) values[i] = (values[i] ?? 0) + offset;
    return { count: front.count + back.count, values };
  };
  return { patterns: [...first.patterns, ...second.patterns], find };
}
