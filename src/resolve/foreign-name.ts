/** Names of foreign institutions by country and body: 俄外交部 is 俄罗斯外交部, 越共中央 the 越南共产党中央委员会. */
import { type CountryNames, countryAt } from "../lexicon/countries.ts";

/** A foreign institution; `body` is "" for the country itself. */
export interface ForeignName {
  /** The full name of the country. */
  readonly country: string;
  readonly body: string;
}

/** “俄罗斯|联邦”, “哈萨克斯坦|共和国”, “沙特阿拉伯|王国”, “委内瑞拉|新一届”, “老挝|新任政府”: the state itself, whoever governs it now. */
const state =
  /^(?:(?:人民|伊斯兰|阿拉伯|合作|民主|联合|社会主义|玻利瓦尔)*(?:共和国|王国|联邦|国))?(?:新任|新一届|新|本届|现任|过渡|看守|临时|候任|当选|执政|军政府)?(?:联邦)?(?:政府)?$/u;
/** “联邦”+“安全会议”, “外交部”, “国防军”: what may follow the one character of a country; 俄亥俄 is another word */
const afterShort =
  /^(?:$|联邦|国(?:家|防|会|务)|外(?:交|长)|财(?:政|长)|总(?:统|理)|政府|军|议会|央行|卫生|能源|空天|武装|安全|内务|司法|最高|防长|首相|常?驻(?!马))/u;
/** “越|共中央政治局”, “古|共” */
const communist = /^共(?:产党)?(?=中央|$)/u;
/** “共产党|中央”, “人民革命党|中央委员会” */
const centre = /党中央(?:委员会)?$/u;

/** “韩国|防部”, “美国|会”: the last character of the country belongs to the body. */
const shared = /^(?:防[部军]|会$|务院|家)/u;

/** A foreign institution by its country; undefined for ours and for names without country. */
export function foreignNameOf(institution: string, countries: CountryNames): ForeignName | undefined {
  const ended = countryAtEnd(institution, countries);
  if (ended !== undefined) return ended;
  const written = countryAt(institution, countries.foreign);
  if (written !== undefined) {
    const rest = institution.slice(written.length);
    const body = written.endsWith("国") && shared.test(rest) ? `国${rest}` : rest;
    return { country: countries.fullOf(written), body: bodyOf(body) };
  }
  const short = countries.byShort.get(institution.charAt(0));
  const rest = institution.slice(1);
  if (short === undefined) return undefined;
  if (communist.test(rest)) return { country: short, body: bodyOf(rest.replace(communist, "共产党")) };
  return afterShort.test(rest) ? { country: short, body: bodyOf(rest) } : undefined;
}

/** “乌|总统办公室” beside 乌克兰: the character that several countries share, where another post names the one. */
export function withFullCountry(institution: string, country: string): string {
  const rest = institution.slice(1);
  return institution.startsWith(country.charAt(0)) && !institution.startsWith(country) && afterShort.test(rest)
    ? country + rest
    : institution;
}

/** Whether two names mean one country: “刚果” and “刚果（布）” where no other is meant. */
export function isSameCountry(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}（`) || other.startsWith(`${one}（`);
}

/** The whole name: 俄罗斯外交部. */
export function fullForeignName({ country, body }: ForeignName): string {
  return country + body;
}

function bodyOf(rest: string): string {
  if (state.test(rest)) return "";
  return rest
    .replace(/^政府(?=.{2,}部$)/u, "") // “政府国防部”
    .replace(/（议会.院）$/u, "") // “国家杜马|（议会下院）”
    .replace(centre, "党中央委员会");
}

/** “加勒比岛国|格林纳达”, “波兰外交部拒绝给包括|俄罗斯”: words before a country that ends the name. */
function countryAtEnd(institution: string, countries: CountryNames): ForeignName | undefined {
  const lead = /^.*(?:包括|应|夫人在|岛国|内陆国家|对|致函|致电)(?=.{2,8}$)/u.exec(institution)?.[0] ?? "";
  const country = institution.slice(lead.length);
  return lead !== "" && countries.foreign.has(country) ? { country: countries.fullOf(country), body: "" } : undefined;
}
