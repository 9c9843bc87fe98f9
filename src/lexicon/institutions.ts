/** The table of institutions: names, aliases, kind, place in the order of things, and the years in which they existed. */
import { TifaError } from "../base/errors.ts";
import { byKey } from "../base/order.ts";
import { builtIn } from "./home.ts";
import { listCell, readTable } from "./table.ts";

/** A row of `institutions.tsv`, or a body of a territory made by template; what has no value is "". */
export interface Institution {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Aliases that need context and are never matched alone: 总台, 清华. */
  readonly ambiguous: readonly string[];
  /** Short aliases that count wherever they stand: 欧盟, 党中央; but not behind words that make them another's: 劳动|党中央. */
  readonly unmistakable: readonly string[];
  readonly notAfter: readonly string[];
  /** Before these words it is part of another: 百度|以上. */
  readonly notBefore: readonly string[];
  readonly type: string;
  readonly level: string;
  /** 浙江省, for what belongs to a province. */
  readonly province: string;
  readonly parent: string;
  /** Since when it is part of the parent, where that is not as old as itself: “2018-03”. */
  readonly parentFrom: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly successor: string;
  readonly nameEn: string;
  /** `institutions.tsv:12` or the template that made the row. */
  readonly rule: string;
}

const columns = [
  "name",
  "aliases",
  "type",
  "level",
  "parent",
  "parentFrom",
  "validFrom",
  "validTo",
  "successor",
  "ambiguous",
  "unmistakable",
  "notAfter",
  "notBefore",
  "nameEn",
] as const;

/** What every province has: name in the middle of the full name, type, name of the parent. */
const provincial: readonly (readonly [unit: string, type: string, under: "" | "committee" | "government"])[] = [
  ["委", "party", ""],
  ["政府", "government", ""],
  ["人大常委会", "npc", ""],
  ["政协", "cppcc", ""],
  ["纪委", "party", "committee"],
  ["监委", "state", ""],
  ["委宣传部", "party", "committee"],
  ["委组织部", "party", "committee"],
  ["委统战部", "party", "committee"],
  ["委政法委", "party", "committee"],
  ["委网信办", "party", "committee"],
  ["委办公厅", "party", "committee"],
  ["委党校", "party", "committee"],
  ["发展改革委", "government", "government"],
  ["教育厅", "government", "government"],
  ["科技厅", "government", "government"],
  ["公安厅", "government", "government"],
  ["财政厅", "government", "government"],
  ["农业农村厅", "government", "government"],
  ["生态环境厅", "government", "government"],
  ["文化和旅游厅", "government", "government"],
  ["卫生健康委", "government", "government"],
  ["高级人民法院", "court", ""],
  ["人民检察院", "procuratorate", ""],
];

/** The curated rows and those made by template for every province and prefecture. Throws TifaError for a broken row. */
export function readInstitutions(): readonly Institution[] {
  const curated = readTable(builtIn("institutions.tsv"), columns).map(({ cells, line }): Institution => {
    if (cells.name === "") {
      throw new TifaError(
        "input",
        `institutions.tsv:${line}: no name`,
        "give every row the full name of the institution",
      );
    }
    return {
      ...cells,
      aliases: listCell(cells.aliases),
      ambiguous: listCell(cells.ambiguous),
      unmistakable: listCell(cells.unmistakable),
      notAfter: listCell(cells.notAfter),
      notBefore: listCell(cells.notBefore),
      province: "",
      rule: `institutions.tsv:${line}`,
    };
  });
  const places = readTable(builtIn("places.tsv"), ["name", "level", "province"]);
  const made = places.flatMap(({ cells }) => territorial(cells.name, cells.level, cells.province));
  return [...curated, ...made].sort(byKey((row) => row.name));
}

/** The bodies of one territory. A prefecture has only committee, government, congress, conference, 纪委 and 监委. */
function territorial(place: string, level: string, province: string): Institution[] {
  if (/^(?:香港|澳门|台湾)|地区$/u.test(place)) return []; // “阿里地区”
  const units = level === "province" ? provincial : provincial.slice(0, 6);
  const committee = committeeName(place);
  return units.map(([unit, type, under]) => ({
    name: unit.startsWith("委") ? committee + unit.slice(1) : place + unit,
    aliases: aliasesOf(unit, place, committee),
    ambiguous: [],
    unmistakable: [],
    notAfter: [],
    notBefore: [],
    type,
    level,
    province: level === "province" ? place : province,
    parent: { committee, government: `${place}政府`, "": "" }[under],
    parentFrom: "",
    validFrom: unit === "监委" ? "2018" : "",
    validTo: "",
    successor: "",
    nameEn: "",
    rule: `places.tsv+${unit}`,
  }));
}

/** 中共浙江省委, 中共浙江省委员会 for the committee, 浙江省人民政府 for the government. */
function aliasesOf(unit: string, place: string, committee: string): readonly string[] {
  if (unit === "政府") return [`${place}人民政府`];
  const full = `${committee.slice(0, -1)}委员会`;
  return unit === "委" ? [`中共${committee}`, full, `中共${full}`] : [];
}

/** 浙江省委, but 广西壮族自治区党委. */
function committeeName(place: string): string {
  return place.endsWith("自治区") ? `${place}党委` : `${place}委`;
}
