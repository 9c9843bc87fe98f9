/** Which two `tifa emphasis` is asked to compare. */
import { type Contrast, hasBothSides, successionOf } from "../ask/against.ts";
import type { AskedStore } from "../ask/asked-store.ts";
import type { Question } from "../ask/select.ts";
import { holdersOf, idOf } from "../ask/who.ts";
import { isDay } from "../base/day.ts";
import { TifaError } from "../base/errors.ts";
import { type Flags, optionalText } from "./command.ts";

/** The comparison of two that the flags ask for; undefined where they ask for none. */
export function contrastOf(store: AskedStore, flags: Flags, { actor, series }: Question): Contrast | undefined {
  const asked = askedContrast(store, flags, actor);
  if (asked !== undefined && !hasBothSides(store, asked, series)) {
    throw new TifaError(
      "usage",
      `the series ${series} has no text of one of the two`,
      "ask for the other series with --series, or see who has text with: tifa emphasis --from DIR",
    );
  }
  return asked;
}

function askedContrast(store: AskedStore, flags: Flags, actor: string | undefined): Contrast | undefined {
  const [against, since, office] = ["against", "since", "office"].map((name) => optionalText(flags, name));
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
