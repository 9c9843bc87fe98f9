/** A line of the graph in words. */
import type { Link } from "../../data/entity-graph.ts";
import { ratioSays } from "../../words/bounds.ts";
import { say } from "../../words/words.ts";

/** Verdict, ratio with interval, mentions. What is counted is never more than what is mentioned. */
export function linkSays(link: Pick<Link, "verdict" | "mentions" | "ratio" | "low" | "high">): string {
  const { verdict, mentions } = link;
  return [
    verdict === null ? "" : say(`verdict:${verdict}`),
    verdict === "insufficient" ? "" : ratioSays(mentions ?? 0, link),
    mentions === null ? "" : say("times", { count: mentions }),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
