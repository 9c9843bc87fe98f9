/** Bylines by hand, and who they are in one run. */
import type { NamedPerson, Position } from "../../src/base/records.ts";
import { readBylineWords } from "../../src/lexicon/byline-words.ts";
import { readIdentityWords } from "../../src/lexicon/identity-words.ts";
import { readInstitutions } from "../../src/lexicon/institutions.ts";
import type { Occupancy } from "../../src/resolve/byline.ts";
import { indexInstitutions } from "../../src/resolve/institutions.ts";
import { type Identities, resolve } from "../../src/resolve/resolve.ts";

const table = readInstitutions();
const index = indexInstitutions(table);
const words = readIdentityWords(readBylineWords());

/** “望海大学|校长”, “原望海大学|校长”, “|院士”: posts as a byline gives them. */
function positionsOf(posts: readonly string[]): readonly Position[] {
  return posts.map((post): Position => {
    const [institution = "", title = ""] = post.replace(/^原/u, "").split("|");
    return { institution: institution === "" ? null : institution, title, former: post.startsWith("原") };
  });
}

/** A person as one byline names him. */
export function person(name: string, ...posts: readonly string[]): NamedPerson {
  return { name, positions: positionsOf(posts) };
}

/** A byline seen in documents of these days; the first of them has it at its start. */
export function seen(first: string, last: string, name: string, ...posts: readonly string[]): Occupancy {
  const place = { file: `${first}.txt`, start: 0, end: 9 };
  return { name, positions: positionsOf(posts), firstSeen: first, lastSeen: last, ...place };
}

/** All bylines in one run; `rows` of the table of institutions. */
export function resolved(
  bylines: readonly (NamedPerson | Occupancy)[],
  names: readonly string[] = [],
  rows = table,
): Identities {
  const occupancies = bylines.map((byline) => ({ ...byline, name: byline.name ?? "" }));
  return resolve({ occupancies, names }, { institutions: rows === table ? index : indexInstitutions(rows), words });
}

/** The ids of the bylines in one run. */
export function idsOf(bylines: readonly (NamedPerson | Occupancy)[]): readonly string[] {
  const { speakerOf } = resolved(bylines);
  return bylines.map((byline) => speakerOf(byline).id);
}
