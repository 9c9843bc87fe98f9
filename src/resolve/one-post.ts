/** Offices that go by several names: the foreign minister of a country, and what the table of offices gives to one holder. */
import { countryAt } from "../lexicon/countries.ts";
import type { IdentityWords } from "../lexicon/identity-words.ts";
import type { PostName } from "./career.ts";

/** What may follow the name of a country without naming another organisation: “哈萨克斯坦|共和国”. */
const stateForm = /^(?:阿拉伯)?(?:共和国|王国|联邦|国)?$/u;
/** Few people at a time hold these in a country, and hardly two of one name: “总统”, “外长”. */
const single = /^(?:总统|总理|首相|国王|女王|议长|主席|外长|防长|副外长)$/u;
/**
 * “伊朗|外交部|部长” is 伊朗外长, “伊朗|外交部|副部长” 伊朗副外长, “伊朗|国防部|部长” 伊朗防长; “埃及|议会|议长” is that of the
 * country.
 */
const ministries: readonly (readonly [unit: RegExp, title: RegExp, office: string])[] = [
  [/^(?:外交部|外交和.+部)$/u, /^(?:部长|大臣)$/u, "外长"],
  [/^外交部$/u, /^副部长$/u, "副外长"],
  [/^国防部$/u, /^(?:部长|大臣)$/u, "防长"],
  [/^\p{Script=Han}{0,5}议会$/u, /^议长$/u, "议长"],
];

/**
 * The post by which namesakes from abroad are one: “伊朗/外长” for the head of the country or of one of its ministries;
 * undefined for all other posts.
 */
export function foreignPost({ organisation, title }: PostName, words: IdentityWords): string | undefined {
  const country = countryOf(organisation, words);
  // A lead-in drags words before the country: “应法国|总统”, “夫人在澳大利亚|总理”.
  if (country === undefined) return single.test(title) ? foreignPostAtEnd({ organisation, title }, words) : undefined;
  const unit = organisation.slice(country.length);
  if (stateForm.test(unit)) return single.test(title) ? `${country}/${title}` : undefined;
  const ministry = ministries.find(([name, post]) => name.test(unit) && post.test(title));
  return ministry === undefined ? undefined : `${country}/${ministry[2]}`;
}

function foreignPostAtEnd({ organisation, title }: PostName, { foreign }: IdentityWords): string | undefined {
  const start = Array.from({ length: organisation.length }, (_, i) => i).find((i) =>
    foreign.has(organisation.slice(i)),
  );
  return start === undefined ? undefined : `${organisation.slice(start)}/${title}`;
}

/** The foreign country that a name begins with. */
export function countryOf(organisation: string, { foreign }: IdentityWords): string | undefined {
  return countryAt(organisation, foreign);
}

/**
 * Whether the table of offices gives this post to a person of this name; `canonicalOf` names organisations as the post
 * does. Words that a lead-in drags before the organisation change no office: “印发了中共中央|总书记”.
 */
export function isTabledPost(
  name: string,
  { organisation, title }: PostName,
  { occupancies: offices }: IdentityWords,
  canonicalOf: (institution: string) => string,
): boolean {
  return offices.some(
    (office) =>
      office.name === name &&
      office.title === title &&
      (canonicalOf(office.organisation) === organisation || organisation.endsWith(office.organisation)),
  );
}
