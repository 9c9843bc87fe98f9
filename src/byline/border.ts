/** Where a body ends and a title begins: every border that the tables allow, with features whose costs decide. */
import type { BylineWords, PostClass } from "../lexicon/byline-words.ts";
import { beginsOwn, endsLikePart, isPlace, isPlaceOnly, loose, mayEnd, suffixSize } from "./body.ts";
import { type Feature, postSize } from "./post.ts";

/** “中国|驻南非|大使”, “本报|赴阿联酋|特派记者” */
const posting = /^(?<head>.*?)(?<former>原|前)?(?<place>(?:常?驻|赴)[^驻赴]+)$/u;
/** “联合国|负责人道主义事务的|副秘书长”, “中央党校|分管日常工作的|副校长” */
const inserted = /^(?<head>.{2,20}?)(?:负责|主管|分管|主持|研究)\p{Script=Han}+的$/u;
/** “联合国|人权事务|高级专员” */
const duty = /(?:事务|问题|政策|关系|业务|工作)$/u;
/** 龙泽苑社区|居民: where they live is no employer. */
const dwellers = /^(?:居民|村民|市民|牧民|农民|渔民)$/u;
/** “的”, “指出”: in no name of a body. */
const clause =
  /[的了是你他她]|我(?!国)|^在|指出|表示|认为|强调|会见|会谈|出席|慰问|致信|致电|热议|受到|成为|加强|推进|坚持|当选|任命|讲述|获悉|记者|供图|^(?:正如|正像|如同|综合|据|退休|担任|家住|来自|正在|参加|参与)|电$/u;

/** A border between body and title, with what speaks for it. */
export interface Border {
  readonly institution: string;
  readonly title: string;
  readonly former?: boolean;
  readonly shared?: readonly string[];
  readonly features: readonly Feature[];
}

/** Every way to share what stands before the post between body and title. */
export function bordersOf(
  left: string,
  title: string,
  kind: PostClass,
  post: string,
  words: BylineWords,
): readonly Border[] {
  const nothing: Border = { institution: "", title, features: [] };
  if (left === "") return [nothing];
  if (kind === "honour" || left.endsWith("“")) return [{ ...nothing, title: left + title }];
  const isFree = kind === "occupation" || kind === "rank";
  const sent = posted(left, title, words);
  if (
    sent.length === 0 &&
    isFree &&
    (isPlaceOnly(left, words) || (dwellers.test(post) && /(?:社区|小区|街道|胡同|嘎查|苏木|[村屯寨组])$/u.test(left)))
  )
    return [{ ...nothing, features: [["body:place", 1]] }];
  const of = left.endsWith("的") && isFree && beginsOwn(left, words) ? left.slice(0, -1) : ""; // “松溪县通木村的|护林员”
  if (of !== "" && isPlaceOnly(of, words)) return [{ ...nothing, features: [["body:place", 1]] }];
  const borders = [
    ...inserts(left, title, words),
    ...sent,
    ...shared(left, title, words),
    wholeBody(left, title, kind, words),
    ...two(left, title, kind, words),
    ...fields(left, title, kind, words),
  ];
  return borders;
}

function inserts(left: string, title: string, words: BylineWords): readonly Border[] {
  const head = inserted.exec(left)?.groups?.["head"];
  return head === undefined ? [] : [{ institution: head, title, features: bodyFeatures(head, words, "office") }];
}

/** 中国|驻青屿大使, 本报|赴青屿特派记者; a mission is a body of its own: 中国常驻联合国代表团|团长. */
function posted(left: string, title: string, words: BylineWords): readonly Border[] {
  const { head = "", former, place = "" } = posting.exec(left)?.groups ?? {};
  const isSent = /^常?驻.*(?:代表|观察员|大使|记者)$/u.test(place + title) && !/代表团|使馆/u.test(place);
  if (
    place === "" ||
    (!isSent && endsLikePart(place)) ||
    (!isSent && /代表团|使团|使馆|领事馆|办事处|代表处|联络办|机构|^赴.*[营连队组]/u.test(place))
  )
    return [];
  const own: readonly Feature[] = head === "" ? [] : bodyFeatures(head, words, "office");
  const features: readonly Feature[] = [...own, ["field:posting", 1]];
  return [{ institution: head, title: place + title, former: former !== undefined, features }];
}

/** Haplology: 组织部长 is 组织部 + 部长, 上海市长 is 上海市 + 市长. */
function shared(left: string, title: string, words: BylineWords): readonly Border[] {
  const character = title.replace(/^副/u, "").slice(0, 1);
  if (!/^副?.长$/u.test(title) || left.endsWith(character)) return [];
  const body = left + character;
  const isWhole = suffixSize(left, words) > 0 && !/委组织$/u.test(left); // 浙江省委组织|部长
  if ("市省县州".includes(character))
    return isPlace(left) || isWhole || words.countries.has(left)
      ? []
      : [{ institution: body, title, features: [["body:shared", 1], ...doubts(left, words)] }];
  if (isWhole || !"部局厅处司连".includes(character) || suffixSize(body, words) === 0) return [];
  return [{ institution: body, title, features: [["body:shared", 1], ["body:end", 1], ...doubts(left, words)] }];
}

/** 厦门大学经济学院与王亚南经济研究院|院长: one post in two bodies; 裁军与和平协会 is one body. */
function two(left: string, title: string, kind: PostClass, words: BylineWords): readonly Border[] {
  const borders: Border[] = [];
  for (const { index } of left.matchAll(/[与和及、]/gu)) {
    const [head, rest] = [left.slice(0, index), left.slice(index + 1).replace(/[两三]院$/u, "")];
    if (head.length < 4 || !isWholeBody(head, words) || !isWholeBody(rest, words)) continue;
    const features: readonly Feature[] = [...bodyFeatures(rest, words, kind), ["body:two", 1], ...doubts(head, words)];
    borders.push({ institution: rest, shared: [head], title, features });
  }
  return borders;
}

function wholeBody(left: string, title: string, kind: PostClass, words: BylineWords): Border {
  // 越南|国家主席; ours is a title of its own
  const country = left.endsWith("国家") && title.endsWith("主席") ? left.slice(0, -2) : undefined;
  if (country === "") return { institution: "", title: `国家${title}`, features: [["body:known", 1]] };
  if (words.countries.has(country ?? ""))
    return { institution: country ?? "", title: `国家${title}`, features: [["body:place", 1]] };
  return { institution: left, title, features: bodyFeatures(left, words, kind) };
}

/** 望海大学|国际关系|教授, 党史|专家: what is left of the post names a field. */
function fields(left: string, title: string, kind: PostClass, words: BylineWords): readonly Border[] {
  const borders: Border[] = [];
  const isShort = /^副?.长$/u.test(title);
  for (let size = 2; size < left.length && !isShort; size += 1) {
    const head = left.slice(0, size);
    const written = left.slice(size);
    const field = written.replace(/^[原前](?=\p{Script=Han}{2,})/u, ""); // “法国|前卫生|大臣”
    const isFree = kind === "occupation" || kind === "rank";
    if (isFree && head === "中国") continue; // “中国问题|专家”
    if (!mayEnd(head, field, words) && !(isFree && field.length < 5 && isPlace(head) && !/[、，]/u.test(field)))
      continue;
    const isFrom = words.countries.has(head) && head !== "中国" && kind === "occupation";
    const features = [
      ...bodyFeatures(head, words, kind),
      ...fieldFeatures(field, words),
      ...(isFrom ? [["field:of-country", 1] as const] : []),
      ...(field === written ? [] : [["field:former", 1] as const]),
    ];
    borders.push({
      institution: isFree && isPlaceOnly(head, words) ? "" : head,
      title: field + title,
      former: field !== written,
      features,
    });
  }
  const alone = words.fields.has(left)
    ? "field:alone-known"
    : kind === "occupation" || kind === "academic" || kind === "rank"
      ? "field:alone"
      : "field:alone-office";
  borders.push({
    institution: "",
    title: left + title,
    features: [[alone, 1], ...fieldFeatures(left, words), ...doubts(left, words)],
  });
  return borders;
}

function fieldFeatures(field: string, words: BylineWords): readonly Feature[] {
  if (words.fields.has(field)) return [["field:known", 1]];
  if (field.length === 1) return [["field:stub", 1]];
  const outside = field.replace(/《[^》]*》|“[^”]*”/gu, "");
  const features: Feature[] = [["field:character", outside.length]];
  if (outside === "") features.push(["field:work", 1]);
  else features.push(duty.test(field) ? ["field:duty", 1] : ["field:unknown", 1]);
  if (
    /[报刊志社]》$/u.test(field) ||
    endsLikePart(outside) ||
    (outside !== "" && suffixSize(`所${outside}`, words) > 0)
  )
    features.push(["field:part", 1]);
  return features;
}

/** How well a text is known as a body. */
export function bodyFeatures(body: string, words: BylineWords, kind: PostClass): readonly Feature[] {
  const size = suffixSize(body, words);
  const known = words.institutions.has(body)
    ? "body:known"
    : words.countries.has(body) || words.places.has(body) || isPlace(body)
      ? "body:place"
      : size > 1
        ? "body:suffix"
        : size === 1 || (body.length > 4 && endsLikePart(body))
          ? "body:end"
          : kind === "office"
            ? "body:unknown"
            : kind === "academic"
              ? "body:unknown-academic"
              : "body:unknown-free";
  return [[known, 1], ...doubts(body, words)];
}

/** What speaks against a body, whatever its end. */
function doubts(body: string, words: BylineWords): readonly Feature[] {
  const features: Feature[] = [];
  for (const leader of words.leaders)
    if (body.startsWith(leader) && /^[向同致给会在与和]/u.test(body.slice(leader.length)))
      features.push(["body:clause", 1]);
  if (words.fields.has(body)) features.push(["body:is-field", 1]);
  const outside = body.replace(/（[^）]*）|《[^》]*》|“[^”]*”/gu, "");
  if (clause.test(outside) || /[，；。：！？]/u.test(outside)) features.push(["body:clause", 1]);
  if (
    /^.(?:县|市|区|州|旗|镇|乡)(?:委|$)/u.test(body) ||
    (body.length > 2 && body.length - suffixSize(body, words) === 1)
  )
    features.push(["body:stub", 1]);
  if (
    /^(?:[原前现]|时任|曾任|拟任|挂任|挂职|兼任)/u.test(body) &&
    !words.heads.some((head) => head.length > 1 && body.startsWith(head))
  )
    features.push(["body:begins-former", 1]);
  for (const { index } of outside.matchAll(/[、兼和与及 ]/gu)) {
    const [head, rest] = [outside.slice(0, index), outside.slice(index + 1)];
    if (outside[index] === " ") {
      if (!/[A-Za-z]$/u.test(head) && !/^[A-Za-z]/u.test(rest)) features.push(["body:holds-space", 1]);
    } else if (postSize(head, words) > 0) features.push(["body:holds-post", 1]);
    else if (isWholeBody(head, words) && (beginsOwn(rest, words) || isWholeBody(rest, words)) && head.length >= 4)
      features.push(["body:holds-two", 1]);
    else features.push(["body:holds-separator", 1]);
  }
  return features;
}

/** Only bodies that stand alone count here: 科学院 does, 学部 of 文学部与 does not. */
export function isWholeBody(text: string, words: BylineWords): boolean {
  if (words.institutions.has(text)) return true;
  const size = suffixSize(text, words);
  return (
    (size > 1 && !loose.test(text)) ||
    (size > 0 &&
      /(?:院|大学|学院|研究所|协会|学会|委员会|公司|集团|中心|[省市县区]委|[台侨网新]办|政府|总工会|政协|人大)$/u.test(
        text,
      ))
  );
}
