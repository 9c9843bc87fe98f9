/** The ways to write who speaks, one row each. A new one is a row here; its example is tested. */
import type { BylineKind } from "../base/records.ts";

export interface Production {
  readonly id: string;
  readonly kind: BylineKind;
  /** Over the types of tokens (tokens.ts); ROLES and NAMES are lists of them. */
  readonly pattern: string;
  /** Whether posts stand before their names or behind them; `note` gives posts to nobody or to each in turn. */
  readonly order: "roles-first" | "name-first" | "respectively";
  /** Where it is a byline by itself: on a page, only in a line that is known to be one, or nowhere. */
  readonly alone: "page" | "line" | "place";
  readonly cost: number;
  /** An invented line, and its reading as `shown` writes it. */
  readonly example: readonly [line: string, reading: string];
}

const macros: Readonly<Record<string, string>> = {
  ROLES: "role (join role | gap role)*",
  NAMES: "name ((join | gap | join gap) name)*",
  EACH: "(ROLES gap? name rank?) ((join | gap | join gap) ROLES gap? name rank?)+",
};

/** The pattern with its lists written out. */
export function patternOf({ pattern }: Production): string {
  return pattern
    .replaceAll("EACH", macros["EACH"] ?? "")
    .replaceAll("ROLES", `${macros["ROLES"]}`)
    .replaceAll("NAMES", `${macros["NAMES"]}`);
}

type Row = readonly [
  id: string,
  kind: BylineKind,
  pattern: string,
  order: Production["order"],
  alone: Production["alone"],
  cost: number,
  line: string,
  reading: string,
];

const rows: readonly Row[] = [
  // post, space, name
  ["roles-space-name", "byline", "label? nation? ROLES gap NAMES aside? rank?", "roles-first", "page", 0, "松溪县委书记 林知远", "林知远: 松溪县委|书记"],
  ["bracketed-roles-name", "byline", "open label? ROLES gap NAMES close", "roles-first", "page", 0, "（松溪县委书记 林知远）", "林知远: 松溪县委|书记"],
  ["joint-roles-name", "byline", "label? EACH", "roles-first", "page", 1, "云江大学教授 王芳 望海大学副教授 李强", "王芳: 云江大学|教授 / 李强: 望海大学|副教授"],
  ["roles-gap-name-unknown", "byline", "label? unknown gap name", "roles-first", "place", 2.5, "青屿渔村掌墨匠 苏砚秋", "苏砚秋: –|青屿渔村掌墨匠"],
  ["roles-name", "byline", "label? nation? ROLES NAMES aside? rank? mark?", "roles-first", "line", 1, "望海旅政委林知远——", "林知远: 望海旅|政委"],
  ["joint-roles-name-mark", "byline", "label? EACH mark", "roles-first", "line", 1, "松溪县县长林知远、云溪镇镇长周沛然：", "林知远: 松溪县|县长 / 周沛然: 云溪镇|镇长"],
  ["body-name", "byline", "label? body gap? name mark?", "roles-first", "line", 2, "松溪县公安局监察大队林知远", "林知远: 松溪县公安局监察大队|–"],
  ["skipped-roles-name-mark", "byline", "skip ROLES gap? name rank? mark", "roles-first", "line", 1, "谈到春耕，松溪县县长林知远——", "林知远: 松溪县|县长"],
  // ——post name
  ["dash-roles-name", "dash-byline", "dash ROLES gap? NAMES aside? rank? said?", "roles-first", "page", 0, "——松溪县委书记林知远日前在全县会议上说", "林知远: 松溪县委|书记"],
  ["dash-joint", "dash-byline", "dash EACH said?", "roles-first", "page", 1, "——云江大学教授王芳、望海大学副教授李强", "王芳: 云江大学|教授 / 李强: 望海大学|副教授"],
  ["dash-roles-without-name", "dash-byline", "dash ROLES", "roles-first", "page", 1.5, "——松溪县公安局民警", "–: 松溪县公安局|民警"],
  ["dash-name-roles", "dash-byline", "dash name gap? open ROLES close", "name-first", "page", 0, "——林知远（松溪县委书记）", "林知远: 松溪县委|书记"],
  ["dash-delegate", "dash-byline", "dash name rank gap? open ROLES close", "name-first", "page", 0, "——林知远委员（松溪县县长）", "林知远: 全国政协|委员; 松溪县|县长"],
  ["dash-name", "dash-byline", "dash name rank? said?", "name-first", "line", 2, "——林知远", "林知远: "],
  // name first
  ["name-roles", "byline", "label? name aside? gap? open particulars? ROLES close mark?", "name-first", "page", 0, "林知远（松溪县委书记、考古学家）", "林知远: 松溪县委|书记; –|考古学家"],
  ["name-rank-roles", "byline", "label? name rank gap? open ROLES close mark?", "name-first", "page", 0, "林知远委员（松溪县县长）", "林知远: 全国政协|委员; 松溪县|县长"],
  ["name-rank", "byline", "label? name rank mark?", "name-first", "line", 0.5, "林知远委员：", "林知远: 全国政协|委员"],
  ["delegate-for", "byline", "dash? name rank behalf mark?", "name-first", "page", 0, "林知远委员代表九三学社中央发言：", "林知远: 全国政协|委员"],
  ["name-comma-roles", "byline", "name comma gap? particulars? ROLES stop?", "name-first", "place", 1, "林知远，松溪县博物馆副馆长", "林知远: 松溪县博物馆|副馆长"],
  ["name-gap-roles", "byline", "label? name (aside gap? | gap) ROLES", "name-first", "line", 1, "林知远（女） 松溪县委书记", "林知远: 松溪县委|书记"],
  ["name-colon-roles", "byline", "label? name colon gap? particulars? ROLES stop?", "name-first", "line", 0.5, "林知远：女，57岁，松溪县农业局原局长", "林知远: 原松溪县农业局|局长"],
  ["label-name-comma-roles", "byline", "label gap? name comma gap? particulars? ROLES stop?", "name-first", "line", 0.5, "讲述人：林知远，松溪县博物馆副馆长。", "林知远: 松溪县博物馆|副馆长"],
  // notes
  ["author-note", "author-note", "open author ROLES close?", "roles-first", "page", 0, "（作者为松溪县委书记）", "–: 松溪县委|书记"],
  ["author-note-respectively", "author-note", "open author-each ROLES close", "respectively", "page", 0, "（作者分别为云江大学教授、望海大学副教授）", "–: 云江大学|教授 / –: 望海大学|副教授"],
  ["author-note-unit", "author-note", "open unit employer (join employer)* close?", "roles-first", "page", 0, "（作者单位：望海大学）", "–: 望海大学|–"],
  ["author-note-unknown", "author-note", "open author unknown close", "roles-first", "page", 3.5, "（作者为青屿渔村掌墨师傅）", "–: –|青屿渔村掌墨师傅"],
  ["author-note-named", "author-note", "open author ROLES gap? NAMES close", "roles-first", "page", 1, "（作者系松溪县委书记林知远）", "林知远: 松溪县委|书记"],
  ["author-note-joint", "author-note", "open author EACH close", "roles-first", "page", 2, "（作者为云江大学教授王芳、望海大学副教授李强）", "王芳: 云江大学|教授 / 李强: 望海大学|副教授"],
  ["author-note-turned", "author-note", "open author? name is ROLES ((join) name is ROLES)* close", "name-first", "page", 0, "（作者：林知远，系松溪县委书记；周沛然，系望海大学校长）", "林知远: 松溪县委|书记 / 周沛然: 望海大学|校长"],
  ["author-note-all", "author-note", "open author? name (join name)+ is-all ROLES close", "name-first", "page", 0, "（作者林知远、周沛然均系望海大学教授）", "林知远: 望海大学|教授 / 周沛然: 望海大学|教授"],
  ["author-note-names-each", "author-note", "open author? name (join name)+ is-each ROLES close", "respectively", "page", 0, "（作者林知远、周沛然分别系松溪县委书记、望海大学校长）", "林知远: 松溪县委|书记 / 周沛然: 望海大学|校长"],
  ["author-note-name-before", "author-note", "open name gap author ROLES close", "name-first", "page", 0, "（林知远 作者系松溪县委书记）", "林知远: 松溪县委|书记"],
  ["author-note-names", "author-note", "open author NAMES close", "name-first", "page", 1, "（作者：林知远）", "林知远: "],
  ["author-note-written", "author-note", "open author employer gap task NAMES close", "roles-first", "page", 0, "【作者：望海大学法治研究中心 执笔：林知远、周沛然】", "林知远: 望海大学法治研究中心|– / 周沛然: 望海大学法治研究中心|–"],
  ["introduced-in-turn", "author-note", "name is ROLES (join name is ROLES)+ stop?", "name-first", "line", 1, "林知远为松溪县委书记，周沛然为望海大学校长。", "林知远: 松溪县委|书记 / 周沛然: 望海大学|校长"],
  // reporters
  ["reporter-credit", "reporter", "open? summing? press gap? NAMES ((gap | join)? task NAMES)? gap? credit? close?", "roles-first", "page", 0, "（本报记者林知远、周沛然整理）", "林知远: 本报|记者 / 周沛然: 本报|记者"],
  ["reporter-joint", "reporter", "open? press gap? NAMES ((gap | join) press gap? NAMES)+ credit? close?", "roles-first", "page", 1, "（本报记者林知远、刘舟，渔港时报记者周沛然）", "林知远: 本报|记者 / 刘舟: 本报|记者 / 周沛然: 渔港时报|记者"],
  ["reporter-turned", "reporter", "name gap press", "name-first", "page", 0, "林知远 望海日报评论员", "林知远: 望海日报|评论员"],
  ["dateline-reporters", "reporter", "open? dateline NAMES ((gap | join)? task NAMES)? close? close?", "roles-first", "page", 0, "本报北京2月10日电 （记者林知远、周沛然）", "林知远: 本报|记者 / 周沛然: 本报|记者"],
  ["compiled", "reporter", "open NAMES credit close", "roles-first", "page", 0, "（林知远、周沛然参与采写）", "林知远: –|参与采写 / 周沛然: –|参与采写"],
  ["task-names", "reporter", "open? task NAMES close?", "roles-first", "page", 0, "（执笔：林知远 周沛然）", "林知远: –|执笔 / 周沛然: –|执笔"],
  // …表示
  ["lead-in", "lead-in", "skip? ROLES de? NAMES rank? others? said", "roles-first", "page", 0, "松溪县委书记林知远在会上表示", "林知远: 松溪县委|书记"],
  ["lead-in-joint", "lead-in", "skip? EACH others? said", "roles-first", "page", 1, "云江大学教授王芳和望海大学副教授李强表示", "王芳: 云江大学|教授 / 李强: 望海大学|副教授"],
  ["lead-in-name", "lead-in", "skip? name rank? others? said", "name-first", "page", -1, "林知远院士认为", "林知远: –|院士"],
  ["lead-in-body", "lead-in", "skip? body name said", "roles-first", "page", 3, "松溪县公安局监察大队林知远说", "林知远: 松溪县公安局监察大队|–"],
  ["lead-in-office", "lead-in", "spokesman said", "roles-first", "page", 1, "特区政府发言人指出", "–: 特区政府|发言人"],
  // names alone
  ["name-alone", "name", "(label | nation | open)? name aside? close?", "name-first", "line", 1, "林知远", "林知远: "],
  ["name-behind-place", "name", "place gap name (gap name)*", "name-first", "line", 1, "广东深圳市 林知远", "林知远: "],
  ["names-alone", "name", "label? name ((gap | join) name)+", "name-first", "place", 2, "□ 林知远 周沛然", "林知远:  / 周沛然: "],
  ["name-mark", "name", "name mark", "name-first", "place", 1, "林知远——", "林知远: "],
  ["post-alone", "byline", "ROLES mark?", "roles-first", "place", 2.5, "松溪县公安局民警", "–: 松溪县公安局|民警"],
];

/** All of them, in the order in which equals win. */
export const productions: readonly Production[] = rows.map(
  ([id, kind, pattern, order, alone, cost, line, reading]) => ({ id, kind, pattern, order, alone, cost, example: [line, reading] }),
);
