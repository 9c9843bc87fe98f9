/** From what the screen shows of a pair its E can be computed again. */
import { beforeAll, expect, test } from "vitest";
import type { PairEvidence } from "../../graph/api.ts";
import { emphasis } from "../../graph/measure/emphasis.ts";
import { type Api, apiOf } from "../../src/server/api.ts";
import { openStore, type Store } from "../../src/store/directory/read-store.ts";
import { sampleStore } from "../pages/sample-store.ts";

let store: Store;
let api: Api;

beforeAll(async () => {
  store = await openStore(await sampleStore("corpus"));
  api = apiOf(store);
});

test("E of every twentieth pair follows from y₂, m, φ and a = k·ρ", () => {
  const said = store.emphasis.filter(({ mentions }, index) => mentions > 0 && index % 20 === 0);
  expect(said.length).toBeGreaterThan(50);
  for (const { actor, concept } of said) {
    const { pair, counts } = api(["evidence", actor, `${concept}.json`]) as PairEvidence;
    if (pair === null || pair.prior === null) throw new Error(`${actor} ${concept}: no numbers`);
    const { exposure, rate, mentions } = pair.prior;
    expect(exposure * rate).toBeCloseTo(mentions, 9);
    expect(emphasis({ ...pair, prior: mentions }).low).toBeCloseTo(pair.low ?? 0, 6);
    expect(counts.own).toBe(pair.mentions);
  }
});
