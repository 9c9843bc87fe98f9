/** The words that bylines are made of: posts and their modifiers, institution suffixes, surnames, places, terms. */
import { type BylineGrammar, readBylineGrammar } from "./byline-grammar.ts";
import { builtIn } from "./home.ts";
import { type NameOdds, readNameOdds } from "./name-odds.ts";
import { type KnownOccupancy, readOccupancies } from "./occupancies.ts";
import { readTable } from "./table.ts";

/** What kind of post a word names: `posts.tsv`, column `class`. */
export type PostClass = "office" | "academic" | "occupation" | "honour" | "press" | "rank";

/** The term of a body and when it ran, `YYYY-MM`; `to` is "" for the one that is running. */
export interface Term {
  readonly body: string;
  readonly term: string;
  readonly from: string;
  readonly to: string;
}

/** What ends a lead-in, longest first: its verb (表示, 告诉记者) and how it is said (感慨地|说, 多次|强调). */
export interface SayingWords {
  readonly verbs: readonly string[];
  readonly manners: readonly string[];
}

/** How foreign names are written: the characters of transliteration, and words of them that are no persons. */
export interface Sounds {
  readonly characters: ReadonlySet<string>;
  /** Those that stand elsewhere as often: 基, 东. */
  readonly rarer: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

/** The words by which bylines are read. */
export interface BylineWords {
  readonly posts: ReadonlyMap<string, PostClass>;
  /** The last two characters of posts, 书记, and the last one of suffixes: what else need not be looked up. */
  readonly postTails: ReadonlySet<string>;
  /** Posts and ranks that also stand behind a name: 李国杰院士. */
  readonly afterName: ReadonlySet<string>;
  /** What stands between institution and post; `party` groups go into the title (党组书记). */
  readonly modifiers: ReadonlyMap<string, "grade" | "party">;
  /** Fields of work that stand between a body and a post and belong to the post: 大使馆|文化参赞. */
  readonly fields: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  readonly suffixTails: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  /** Provinces and prefectures, full and short (浙江省, 浙江), and countries. */
  readonly places: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  /** Names with which an institution of its own begins, longest first. */
  readonly heads: readonly string[];
  /** Bodies of the table, by name and by alias. */
  readonly institutions: ReadonlySet<string>;
  readonly grammar: BylineGrammar;
  readonly sounds: Sounds;
  readonly odds: NameOdds;
  readonly saying: SayingWords;
  readonly terms: readonly Term[];
  readonly occupancies: readonly KnownOccupancy[];
  /** Names of the holders of those offices. */
  readonly leaders: ReadonlySet<string>;
}

/** Reads the built-in tables; `institutions` are full names and aliases that stand on their own feet. */
export function readBylineWords(institutions: readonly string[] = []): BylineWords {
  const posts = readTable(builtIn("posts.tsv"), ["post", "class", "afterName"]);
  const places = readTable(builtIn("places.tsv"), ["name", "level"]).flatMap(({ cells }) => withShort(cells.name));
  const countries = column("countries.tsv", "name");
  const suffixes = column("institution-suffixes.tsv", "suffix");
  const occupancies = readOccupancies();
  const modifiers = readTable(builtIn("post-modifiers.tsv"), ["modifier", "kind"]);
  return {
    // The class column is written by us and checked by test/lexicon.
    posts: new Map(posts.map(({ cells }) => [cells.post, cells.class as PostClass])),
    postTails: new Set(posts.map(({ cells }) => cells.post.slice(-2))),
    afterName: new Set(posts.filter(({ cells }) => cells.afterName === "yes").map(({ cells }) => cells.post)),
    modifiers: new Map(
      modifiers.flatMap(({ cells }) =>
        cells.kind === "field" ? [] : [[cells.modifier, cells.kind === "party" ? "party" : "grade"]],
      ),
    ),
    fields: new Set(modifiers.flatMap(({ cells }) => (cells.kind === "field" ? [cells.modifier] : []))),
    suffixes: new Set(suffixes),
    suffixTails: new Set(suffixes.map((suffix) => suffix.slice(-1))),
    surnames: new Set(column("surnames.tsv", "surname")),
    places: new Set(places),
    countries: new Set(countries),
    heads: [...new Set([...institutions, ...places, ...countries])].sort((a, b) => b.length - a.length),
    institutions: new Set(institutions),
    grammar: readBylineGrammar(),
    sounds: readSounds(),
    odds: readNameOdds(),
    saying: readSayingWords(),
    terms: readTable(builtIn("terms.tsv"), ["body", "term", "from", "to"]).map(({ cells }) => cells),
    occupancies,
    leaders: new Set(occupancies.map(({ name }) => name)),
  };
}

/** Log odds from which a character is one of transliteration: 克, 斯, 娅; from the lower ones it may be. */
const foreignOdds = { usual: 1.5, rarer: 0.3 };

function readSounds(): Sounds {
  const rows = readTable(builtIn("name-characters.tsv"), ["character", "foreign"]);
  const from = (odds: number) =>
    new Set(rows.flatMap(({ cells }) => (Number(cells.foreign) >= odds ? [cells.character] : [])));
  return {
    characters: from(foreignOdds.usual),
    rarer: from(foreignOdds.rarer),
    others: new Set(column("transliterations.tsv", "name")),
  };
}

function readSayingWords(): SayingWords {
  const rows = readTable(builtIn("saying-words.tsv"), ["word", "kind"]).map(({ cells }) => cells);
  const ofKind = (kind: string) =>
    rows.flatMap((row) => (row.kind === kind ? [row.word] : [])).sort((a, b) => b.length - a.length);
  return { verbs: ofKind("verb"), manners: ofKind("manner") };
}

function column(table: string, name: string): string[] {
  return readTable(builtIn(table), [name]).map(({ cells }) => cells[name] ?? "");
}

/** “浙江|省” also as 浙江, “广西|壮族自治区” as 广西, “阿尔山|市” as 阿尔山. */
function withShort(name: string): string[] {
  const short = name.replace(
    /(?:壮族|回族|维吾尔)?(?:自治区|特别行政区)$|[省市盟]$|地区$|\p{Script=Han}{2,}族自治州$/u,
    "",
  );
  return short.length >= 2 && short !== name ? [name, short] : [name];
}
