/** Which two `tifa emphasis` is asked to compare. */
import type { Series } from "../../graph/facts.ts";
import { type Contrast, hasBothSides, successionOf } from "../ask/against.ts";
import { type AskedStore, nameIn } from "../ask/asked-store.ts";
import type { Question } from "../ask/select.ts";
import { holdersOf, idOf } from "../ask/who.ts";
import { isDay } from "../base/day.ts";
import { TifaError } from "../base/errors.ts";
import { type Flags, optionalText } from "./command.ts";

/** The comparison of two that the flags ask for; undefined where they ask for none. */
export function contrastOf(store: AskedStore, flags: Flags, question: Question): Contrast | undefined {
  const { series } = question;
  const asked = askedContrast(store, flags, question);
  if (asked !== undefined && !hasBothSides(store, asked, series)) {
    throw new TifaError(
      "usage",
      `the series ${series} has no text of one of the two`,
      "ask for the other series with --series, or see who has text with: tifa emphasis --from DIR",
    );
  }
  return asked;
}

/** A speaker against whoever held the same post before: of several posts the one that fewest held. */
function againstPredecessor(store: AskedStore, actor: string | undefined, series: Series): Contrast {
  const successions = store.posts
    .filter(({ from, properties }) => from === actor && properties["former"] !== true)
    .map(({ to, properties }) => `${nameIn(store, to)}${properties["title"] ?? ""}`)
    .map((office) => ({ office, holders: holdersOf(store, office) }))
    .sort((a, b) => a.holders.length - b.holders.length)
    .flatMap(({ office, holders }): readonly Contrast[] => {
      const at = holders.findIndex(({ person }) => person === actor);
      const pair = successionOf(holders.slice(0, at + 1));
      return pair === undefined ? [] : [{ kind: "successor", office, first: pair[0], second: pair[1] }];
    });
  const told = successions.find((succession) => hasBothSides(store, succession, series));
  if (told !== undefined) return told;
  throw new TifaError(
    "usage",
    "nobody with text in this store held a post of this speaker before",
    "name the speaker with --speaker, or the post with --office",
  );
}

/** Which baseline: `predecessor` and `past` are comparisons of two. */
function baselineOf(flags: Flags): "peers" | "predecessor" | "past" {
  const baseline = optionalText(flags, "baseline") ?? "peers";
  if (baseline === "past" && flags["since"] === undefined) {
    throw new TifaError(
      "usage",
      "--since is missing",
      "the own past ends on a day: --baseline past --since 2022-10-16",
    );
  }
  if (baseline === "peers" || baseline === "predecessor" || baseline === "past") return baseline;
  throw new TifaError("usage", `no baseline "${baseline}"`, "one of peers, predecessor, past");
}

function askedContrast(store: AskedStore, flags: Flags, { actor, series }: Question): Contrast | undefined {
  const [against, since, office] = ["against", "since", "office"].map((name) => optionalText(flags, name));
  if (baselineOf(flags) === "predecessor" && office === undefined) return againstPredecessor(store, actor, series);
  if (office !== undefined) {
    const holders = successionOf(holdersOf(store, office));
    if (holders !== undefined) return { kind: "successor", office, first: holders[0], second: holders[1] };
    throw new TifaError(
      "usage",
      `fewer than two persons of this store held the post ${office}`,
      "write institution and title together as bylines do: 国务院总理, 全国政协主席",
    );
  }
  const province = optionalText(flags, "province");
  if (province !== undefined) return { kind: "province", province };
  if (against === undefined && since === undefined) return undefined;
  if (actor === undefined) throw new TifaError("usage", "nobody is named to compare", "add --speaker or --institution");
  if (since !== undefined) {
    if (!isDay(since)) throw new TifaError("usage", `--since ${since} is no day`, "for example --since 2022-10-16");
    return { kind: "before-after", actor, day: since };
  }
  const label = actor.startsWith("person:") ? "Person" : "Institution";
  return { kind: "actors", first: actor, second: idOf(store, label, against ?? "") };
}
