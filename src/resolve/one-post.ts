/** Offices that go by several names: the foreign minister of a country, and what the table of offices gives to one holder. */
import type { IdentityWords } from "../lexicon/identity-words.ts";
import type { PostName } from "./career.ts";
import { foreignNameOf } from "./foreign-name.ts";

/** The state in full: 中华人民共和国|主席 is 国家主席. */
export const republic = "中华人民共和国";

/** Few people at a time hold these in a country, and hardly two of one name: “总统”, “外长”. */
const single = /^(?:总统|总理|首相|国王|女王|议长|国家主席|主席|外长|防长|财长|众议长|参议长|副外长)$/u;
/**
 * “伊朗|外交部|部长” is 伊朗外长, “伊朗|外交部|副部长” 伊朗副外长, “伊朗|国防部|部长” 伊朗防长; “埃及|议会|议长” is that of the
 * country; “财政部”, “众议院”.
 */
const ministries: readonly (readonly [unit: RegExp, title: RegExp, office: string])[] = [
  [/^(?:外交部|外交和.+部)$/u, /^(?:部长|大臣)$/u, "外长"],
  [/^外交部$/u, /^副部长$/u, "副外长"],
  [/^国防部$/u, /^(?:部长|大臣)$/u, "防长"],
  [/^财政部$/u, /^(?:部长|大臣)$/u, "财长"],
  [/^众议院$/u, /^议长$/u, "众议长"],
  [/^\p{Script=Han}{0,5}议会$/u, /^议长$/u, "议长"],
];

/** “轮值主席国|沙特|国王”: a title that ends with the office of a country. */
const ending = /^.*?(?<country>\p{Script=Han}{2,8})(?<office>总统|总理|首相|国王)$/u;

/**
 * The post by which namesakes from abroad are one: “伊朗/外长” for the head of the country or of one of its ministries;
 * undefined for all other posts.
 */
export function foreignPost({ organisation, title }: PostName, words: IdentityWords): string | undefined {
  const foreign = foreignNameOf(organisation, words.countries);
  const inTitle = officeInTitle(title, words);
  if (foreign === undefined || inTitle !== undefined) return inTitle;
  const { country, body } = foreign;
  if (body === "") return single.test(title) ? `${country}/${title}` : undefined;
  const ministry = ministries.find(([name, post]) => name.test(body) && post.test(title));
  return ministry === undefined ? undefined : `${country}/${ministry[2]}`;
}

function officeInTitle(title: string, { countries }: IdentityWords): string | undefined {
  const { country = "", office = "" } = ending.exec(title)?.groups ?? {};
  const start = Array.from({ length: country.length }, (_, i) => i).find((i) =>
    countries.foreign.has(country.slice(i)),
  );
  return start === undefined ? undefined : `${countries.fullOf(country.slice(start))}/${office}`;
}

/** The foreign country of an institution. */
export function countryOf(organisation: string, { countries }: IdentityWords): string | undefined {
  return foreignNameOf(organisation, countries)?.country;
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
      (office.organisation === "国家" && (organisation === "" || organisation === republic)
        ? `国家${title.replace(/^国家/u, "")}` === `国家${office.title}` // “国家主席”
        : office.title === title &&
          (canonicalOf(office.organisation) === organisation || organisation.endsWith(office.organisation))),
  );
}

/** “俄罗斯|总统”, “伊朗外交部|部长”: offices of a state by which one rises to others; “发言人”, “大使” are none */
const stateOffice =
  /^(?:代|代理|常务|第一|候任|当选|过渡)*副?(?:总统|总理|首相|国王|王储|议长|[众参]议长|主席|国家主席|外长|防长|财长|部长|大臣|国务卿|秘书|国务秘书|领导人|国务资政)$/u;
/** “总书记”, “总主席”, “领袖” of a party */
const partyOffice =
  /^(?:第一|常务|代)?副?(?:总书记|书记|总主席|主席|领袖|领导人|总裁|干事长|秘书长|常委|委员|候补委员)$/u;
/** “外交部”, “国家议会” */
const stateBody =
  /^$|部$|^(?:国家|联邦)?(?:国会|议会|安全会议|安全委员会)|议会|国会|[众参]议院|国家杜马|人民代表|总统府$/u;
/** “人民党”, “人民阵线” */
const partyBody = /党(?:中央委员会)?$|党中央|人民阵线|联盟$|运动$/u;

/** What people of standing lead besides: “友好协会|会长” */
const chief = /(?:主席|会长|总司令|领导人|领袖|理事长|院长|主任)$/u;
/** “欧洲理事会”: heads of governments come from states and go back to them */
const union = /^(?:欧洲联盟|欧盟|欧洲理事会|欧盟委员会)/u;

/** Where a foreign office stands. */
export type OfficeAbroad = "state" | "party" | "union" | "other";

/** Whether a post is an office of a foreign state, party or other body; undefined for ours, and for those who only work there. */
export function officeAbroad({ organisation, title }: PostName, words: IdentityWords): OfficeAbroad | undefined {
  if (union.test(organisation)) return chief.test(title) ? "union" : undefined;
  const foreign = foreignNameOf(organisation, words.countries);
  if (foreign === undefined) return undefined;
  const kind = politicalOffice(foreign.body, title);
  return kind ?? (chief.test(title) ? "other" : undefined);
}

function politicalOffice(body: string, title: string): OfficeAbroad | undefined {
  if (partyBody.test(body)) return partyOffice.test(title) ? "party" : undefined;
  return stateBody.test(body) && stateOffice.test(title) ? "state" : undefined;
}
