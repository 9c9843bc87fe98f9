/**
 * Posts as they can be held: a foreigner holds no institution of ours, 国家主席 is a title of its own, and a clause is no
 * institution. What the byline said stays in the page; only what is claimed of the person changes.
 */
import type { NamedPerson, Position } from "../base/records.ts";
import type { IdentityWords } from "../lexicon/identity-words.ts";
import { foreignNameOf, withFullCountry } from "./foreign-name.ts";
import type { InstitutionIndex } from "./institutions.ts";
import { institutionIn } from "./no-name.ts";
import { isTabledPost } from "./one-post.ts";

/** A position whose institution is one, or null where none can be claimed. */
export interface SettledPosition extends Position {
  /** The name under which the institution has a node; null where it has none. */
  readonly named: string | null;
}

/** What is known of the names of a run. */
export interface Settler {
  readonly settle: (person: NamedPerson) => readonly SettledPosition[];
}

/** What every country has, and a byline names without it: “外交部”, “国务院”, “国家”. */
const ofEveryState =
  /^(?:国务院|国家|政府|央行|中央银行|议会|国会|国民议会|众议院|参议院|[上下]议院|总统府|内阁|最高法院|(?:外交|国防|财政|商务|教育|司法|内政|内务|卫生|交通|能源|文化|农业|科技|旅游|环境|经济|劳动|公安|安全)[^省市县]{0,6}部)$/u;
/** What every ruling party has: “中央书记处”. */
const ofEveryParty =
  /^(?:中央(?:书记处|政治局|委员会|组织部?|宣传部|宣教部|检查委员会|理论委员会|对外联络部|办公厅|内政部|军委)|国际部)/u;
/** “人民党|中央政治局”: where the name of a foreign party ends. */
const party = /^.{2,}?党(?=中央|$)/u;
/** “国家” of 国家|主席, “温如海致函|国家”; 中华人民共和国|主席 has its institution in words. */
const ownState = /(?:^|致[函信电])(?:中国)?国家$/u;
/** “副主席” */
const headOfState = /^副?主席$/u;
/** “外交部”, “人民党”: what of a foreign country says that who holds it is a foreigner: the state, its ministries, its parties. */
const ofState =
  /^$|^(?:政府|国家|联邦|总统|总理|外交|国防|财政|最高)|(?:部|议会|国会|议院|军|党|党中央.*|共产党.*|代表大会|人民阵线|联盟)$/u;

/** “王国|国王” of 沙特阿拉伯: the rest of the name of a state before its head */
const kindOfState = /^(?:联合|伊斯兰|人民|民主)*(?:王国|共和国|酋长国)(?=国王|总统|总理|首相|王储)/u;

/** “外交部|部长” is 外长: an office by which holders in several countries are told apart. */
const ministers: ReadonlyMap<string, string> = new Map([
  ["外交部部长", "外长"],
  ["国防部部长", "防长"],
  ["财政部部长", "财长"],
]);

/** A settler for the persons of a run; `people` are all their bylines. */
export function createSettler(
  people: Iterable<NamedPerson>,
  words: IdentityWords,
  institutions: InstitutionIndex,
): Settler {
  const abroad = createAbroad(people, words);
  const settled = (position: Position, name: string, home: Home): SettledPosition => {
    const { title: written, ...claimed } = atHome(position, name, home, words, institutions);
    const title = abroad.isListOfNames(written ?? "") ? null : (written?.replace(kindOfState, "") ?? null);
    if (claimed.institution === null) return { ...claimed, title, named: null };
    const { text, isNamed } = institutionIn(claimed.institution, institutions, abroad.names);
    const body = text === null || home.isForeign ? text : withGovernment(text, title, words);
    // What stands there is shown: 外交部 of 希腊|外交部, 俄军 of 俄罗斯军.
    const tail = position.institution?.slice(1) ?? "";
    const isRestored =
      tail !== "" &&
      text !== position.institution &&
      text?.endsWith(tail) === true &&
      !position.institution?.endsWith(text);
    return { ...claimed, title, institution: isRestored ? position.institution : text, named: isNamed ? body : null };
  };
  return {
    settle: ({ name: written, positions }) => {
      const name = written ?? "";
      const own = countryOfState(positions, words);
      const isForeign = own !== undefined || abroad.isForeign(name);
      const root = positions.flatMap(({ institution }) => partyOf(institution, words) ?? [])[0];
      return positions.map((position) => {
        const country = own ?? abroad.countryOf(name, officeOf(position));
        return settled(position, name, { country, root, isForeign });
      });
    },
  };
}

/** What bylines of a run say of the foreigners in it. */
interface Abroad {
  readonly names: ReadonlySet<string>;
  /** Somebody of this name holds an office of a foreign state or party, or the name has a foreign form. */
  readonly isForeign: (name: string) => boolean;
  /** The one country in which somebody of this name holds an office. */
  readonly countryOf: (name: string, office: string) => string | undefined;
  readonly isListOfNames: (title: string) => boolean;
}

function createAbroad(people: Iterable<NamedPerson>, words: IdentityWords): Abroad {
  const countries = new Map<string, Set<string>>();
  const names = new Set<string>();
  const foreigners = new Set<string>();
  // Names of our nationalities look as foreign ones do.
  const ours = new Set<string>();
  for (const { name, positions } of people) {
    if (name === null) continue;
    names.add(name);
    if (positions.some(({ institution }) => isOurs(institution ?? "", words))) ours.add(name);
    for (const position of positions) {
      const country = countryOfState([position], words);
      if (country === undefined) continue;
      foreigners.add(name);
      const key = `${name} ${officeOf(position)}`;
      countries.set(key, (countries.get(key) ?? new Set()).add(country));
    }
  }
  return {
    names,
    isForeign: (name) =>
      foreigners.has(name) || (name !== "" && words.nameShare(name) === undefined && !ours.has(name)),
    countryOf: (name, office) => {
      const found = [...(countries.get(`${name} ${office}`) ?? [])];
      return found.length === 1 ? found[0] : undefined;
    },
    isListOfNames: (title) =>
      [...title].filter((_, i) => names.has(title.slice(i, i + 2)) || names.has(title.slice(i, i + 3))).length > 1,
  };
}

/** “云江省|教育厅”, “中国科协”: an institution that no foreigner leads */
function isOurs(institution: string, { countries }: IdentityWords): boolean {
  if (foreignNameOf(institution, countries) !== undefined) return false;
  return /^(?:中国|中共|全国|.{2,}?(?:省|自治区|市|县))/u.test(institution); // “中国科协”, “云江省教育厅”
}

/** 外长 for the head of 外交部, else the title. */
function officeOf({ institution, title }: Position): string {
  const written = `${/(?:外交|国防|财政)部$/u.exec(institution ?? "")?.[0] ?? ""}${title ?? ""}`; // “伊朗|外交部|部长”
  return ministers.get(written) ?? title ?? "";
}

interface Home {
  readonly country: string | undefined;
  readonly root: string | undefined;
  readonly isForeign: boolean;
}

/** “总理”: of which country, a byline may leave to its neighbours */
const headOfGovernment = /^(?:总统|总理|首相|国王|外长|防长)$/u;

function atHome(
  position: Position,
  name: string,
  home: Home,
  words: IdentityWords,
  { canonicalOf }: InstitutionIndex,
): Position {
  const { institution, title } = position;
  const { country, isForeign } = home;
  if (title === null) return position;
  if (institution === null) {
    return isForeign && country !== undefined && headOfGovernment.test(title)
      ? { ...position, institution: country }
      : position;
  }
  if (ownState.test(institution) && headOfState.test(title)) {
    return { ...position, institution: country ?? null, title: `国家${title}` };
  }
  if (isForeign) {
    const abroad = inForeignHome(institution, home);
    if (abroad !== institution) return { ...position, institution: abroad };
  }
  // 国务院|总理 of a reader who knows of no other premier
  if (isOfAnother(name, { organisation: canonicalOf(institution), title }, words, canonicalOf)) {
    return { ...position, institution: country ?? null };
  }
  return position;
}

/** What a foreigner holds who holds what every state and party has; null where nobody knows of which country. */
function inForeignHome(institution: string, { country, root }: Home): string | null {
  if (ofEveryState.test(institution)) {
    if (country === undefined) return null;
    return institution === "国务院" || institution === "国家" ? country : country + institution;
  }
  if (ofEveryParty.test(institution)) return root === undefined ? null : root + institution;
  return country === undefined ? institution : withFullCountry(institution, country);
}

/** Whether the table knows all holders of an office, and this is none of them. */
function isOfAnother(
  name: string,
  post: { readonly organisation: string; readonly title: string },
  words: IdentityWords,
  canonicalOf: (name: string) => string,
): boolean {
  const isTabled = words.occupancies.some(
    ({ organisation, title }) => title === post.title && canonicalOf(organisation) === post.organisation,
  );
  return isTabled && !isTabledPost(name, post, words, canonicalOf);
}

/** The foreign country whose state or party one of the posts is in. */
function countryOfState(positions: readonly Position[], { countries }: IdentityWords): string | undefined {
  for (const { institution } of positions) {
    const foreign = institution === null ? undefined : foreignNameOf(institution, countries);
    if (foreign !== undefined && ofState.test(foreign.body)) return foreign.country;
  }
  return undefined;
}

function partyOf(institution: string | null, { countries }: IdentityWords): string | undefined {
  const foreign = institution === null ? undefined : foreignNameOf(institution, countries);
  return foreign === undefined ? undefined : party.exec(foreign.country + foreign.body)?.[0];
}

/** “省长”, “副市长” */
const governor = /^(?:代|代理)?(?:常务)?副?(?:省|市|县|区|州|盟|旗|乡|镇)长$|^(?:代|代理)?副?主席$/u;
/** “云江省”, “松溪县”: the 省长 is of its government. */
const territory = /^.{2,}?(?:省|自治区|市|自治州|盟|县|旗|区)$/u;

function withGovernment(institution: string, title: string | null, words: IdentityWords): string {
  if (title === null || !governor.test(title) || !territory.test(institution)) return institution;
  if (foreignNameOf(institution, words.countries) !== undefined) return institution;
  if (title.endsWith("主席") && !institution.endsWith("自治区")) return institution;
  return `${institution}政府`;
}
