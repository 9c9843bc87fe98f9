/**
 * Posts whose place the page names elsewhere: 省长 and 省委 below a masthead or a title of 云江省, 委员 on a page of the
 * conference. What the byline says itself is never changed.
 */
import type { Document, NamedPerson, Position } from "../base/records.ts";

/** What the page says of where it is from. */
export interface Seat {
  /** 云江省 of the level 省. */
  readonly places: ReadonlyMap<string, string>;
  /** The conference or congress whose page it is: 全国政协, 云江省人大. */
  readonly house: string | undefined;
  /** The page speaks of the national houses or their sessions, so that a bare 委员 or 代表 is theirs. */
  readonly isNational: boolean;
}

const headLines = 4;
/** “在|云江省|第十四次党代会上”, “云江省|农村工作会议召开” */
const province =
  /^(?:中共|中国共产党|[—－(（在]*)(?<place>(?!.{0,3}[全各本该我外跨两多进])\p{Script=Han}{2,3}?(?<level>省)|(?!.{0,4}[全各本该我外跨两多进在])\p{Script=Han}{2,3}?(?:壮族|回族|维吾尔|族)?(?<region>自治区))(?!级|份|属|力|心|长|委书记)/u;
/** “松溪市|人民政府”, “松溪县|委”, “松溪县|第十七届” */
const lower =
  /^(?:中共|中国共产党|[—－(（在]*)(?:\p{Script=Han}{2,3}?省)?(?<place>(?!.{0,3}[全各本该我外跨两多进]).{2,4}?(?<level>[市县区州盟旗]))(?=委|人民政府|政府|人大|政协|人民代表大会|第|纪委|监委)/u;
/** “云江|日报” */
const paper = /^(?<stem>\p{Script=Han}{2,3})(?:日报|晚报)$/u;
/** “全国政协”, “云江省政协”, “第十四届全国人民代表大会” */
const assembly = /(?<at>全国|\p{Script=Han}{2,4}?[省市县区])(?<kind>政协|人大|人民代表大会|政治协商会议)/u;

/** The seat of a page, by its title, its first lines, its paper and its file. */
export function seatOf({ text, file, meta }: Document): Seat {
  const lines = text.split(/[\r\n]+/u).filter((line) => line.trim() !== ""); // “\n”
  const named = [meta.title ?? "", ...lines.slice(0, headLines), ...file.split(/[/._\s-]+/u)].map((one) => one.trim()); // “省/a.txt”
  const found = [...named.flatMap(placesIn), ...placesOfPaper(meta.source ?? "", text)];
  // The first of each level.
  return { places: new Map(found.toReversed()), house: houseIn(named), isNational: national.test(text) };
}

type LevelPlace = readonly [level: string, place: string];

function placesIn(line: string): readonly LevelPlace[] {
  return [province, lower].flatMap((pattern): readonly LevelPlace[] => {
    const { place, level, region } = pattern.exec(line)?.groups ?? {};
    const kind = level ?? region;
    return place === undefined || kind === undefined ? [] : [[kind, place]];
  });
}

/** 云江省 of 云江日报, where the page names the province too. */
function placesOfPaper(source: string, text: string): readonly LevelPlace[] {
  const stem = paper.exec(source)?.groups?.["stem"];
  if (stem === undefined) return [];
  return ["省", "市"].flatMap((kind): readonly LevelPlace[] =>
    text.includes(stem + kind) ? [[kind, stem + kind]] : [],
  );
}

function houseIn(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const { at, kind = "" } = assembly.exec(line)?.groups ?? {};
    if (at !== undefined) return at + (kind.startsWith("政") ? "政协" : "人大");
  }
  return undefined;
}

/** “省|委”, “省|教育厅”, “市|政府” */
const relative =
  /^(?<level>自治区|省|市|县|区|州|盟|旗)(?=(?:委|纪委|监委|党委|政府|人民政府|人大|政协|公安|法院|检察)|\p{Script=Han}{2,8}(?:厅|局|委|办|院)$|$)/u;
/** “省长”, “代市长”, “自治区主席” */
const governor = /^(?:代|代理)?(?:常务)?副?(?<level>[省市县区州旗盟])长$/u;

/** The person with places where only their kinds were written. */
export function seated(person: NamedPerson, { places, house, isNational }: Seat): NamedPerson {
  const own = person.positions.flatMap(({ institution }) => (local.test(institution ?? "") ? (institution ?? []) : []));
  const seat = (position: Position): Position => {
    const { institution } = position;
    if (!isNational && isBareSeat(position)) return { ...position, institution: own[0] ?? house ?? null };
    if (institution === null) return unplaced(position, places, house);
    const level = relative.exec(institution)?.groups?.["level"] ?? "";
    const place = places.get(level);
    return place === undefined ? position : { ...position, institution: place + institution.slice(level.length) };
  };
  return { ...person, positions: person.positions.map(seat) };
}

/** A post without a body: 省长 of the province of the page, 委员 of its conference. */
function unplaced(position: Position, places: Seat["places"], house: string | undefined): Position {
  const place = places.get(governor.exec(position.title ?? "")?.groups?.["level"] ?? "");
  if (place !== undefined) return { ...position, institution: place };
  return isSeat(position.title, house) ? { ...position, institution: house ?? null } : position;
}

/** “全国两会”, “十三届全国人大二次会议” */
const national = /两会|全国(?:人大|政协|人民代表大会|委员会)|人民大会堂/u;
/** “青屿市政协”, “云江省人大常委会” */
const local = /^(?!全国).{1,8}(?:政协|人大)(?:常委会)?$/u;

/** 委员 or 代表 behind a name, which the grammar of bylines takes for one of the national house. */
function isBareSeat({ institution, title }: Position): boolean {
  return (institution === "全国政协" && title === "委员") || (institution === "全国人大" && title === "代表");
}

function isSeat(title: string | null, house: string | undefined): boolean {
  return (
    (title === "委员" && house?.endsWith("政协") === true) || (title === "代表" && house?.endsWith("人大") === true)
  );
}
