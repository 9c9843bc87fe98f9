/** Writes one speech: themes of its year, of its speaker and of chance, in clumps, between plain talk. */
import type { Random } from "../graph/measure/random.ts";
import { type Bank, happens, pick, shuffled } from "./bank.ts";
import { leader, type Official } from "./cast.ts";
import { themes as allThemes, type Field, type Theme } from "./themes.ts";

/** What was written, before it is laid out. */
export interface Composition {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const allFields: readonly Field[] = [
  "party",
  "people",
  "rural",
  "digital",
  "nature",
  "economy",
  "culture",
  "law",
  "science",
];

/** Themes on which one speech dwells. */
const mostDwelling = 3;

/** A speech of about 400 to 1,400 characters. */
export function composeSpeech(official: Official, quarter: number, bank: Bank, random: Random): Composition {
  const words = wordsOf(bank, random);
  const themes = themesOf(official, quarter, 1, random);
  // A body much longer than the others of its page looks like two.
  const dwelling = new Set(
    shuffled(
      themes.filter(() => happens(0.3, random)),
      random,
    ).slice(0, mostDwelling),
  );
  const said = themes.map((theme) => {
    const mentions = dwelling.has(theme) ? 4 + random(6) : 1 + Number(happens(0.15, random));
    return { theme, sentences: Array.from({ length: mentions }, () => words.about(theme)) };
  });
  const dwelt = said.filter(({ sentences }) => sentences.length > 2);
  const main = dwelt[0]?.theme ?? said[0]?.theme;
  const field = main?.field ?? pick(allFields, random);
  const passing = said.flatMap(({ sentences }) => (sentences.length > 2 ? [] : sentences));
  const plain = Array.from({ length: 2 + random(2) }, () => words.plain(field));
  const middle = [
    ...dwelt.flatMap(({ sentences }) => inParagraphs(sentences, 4)),
    ...inParagraphs(shuffled([...passing, ...plain], random), 3),
  ];
  const unsaid = official.planted.flatMap(({ theme, ratio }) => (ratio === 0 ? [theme] : []));
  const quoted = happens(0.22, random) ? [words.quotation(unsaid) + words.plain(field)] : [];
  return {
    title: titleOf(main, field, bank, random),
    paragraphs: [
      pick(bank("opening"), random) + words.plain(field),
      ...quoted,
      ...shuffled(middle, random),
      words.plain(field) + pick(bank("closing"), random),
    ],
  };
}

/** A paragraph of about 150 characters, for pages that string together short statements. */
export function composeStatement(official: Official, quarter: number, bank: Bank, random: Random): string {
  const words = wordsOf(bank, random);
  const said = themesOf(official, quarter, 0.3, random).slice(0, 2);
  const field = said[0]?.field ?? pick(allFields, random);
  const plain = [words.plain(field), words.plain(field), words.plain(field)];
  return shuffled([...said.map(words.about), ...plain], random).join("");
}

/** Each theme comes or does not, by itself, so that a planted ratio is a ratio of probabilities. */
function themesOf({ planted }: Official, quarter: number, scale: number, random: Random): readonly Theme[] {
  return allThemes.filter((theme) => {
    const level = quarter < theme.since ? 0 : (theme.levels[Math.floor(quarter / 4)] ?? 0);
    const ratio = planted.find(({ theme: name }) => name === theme.name)?.ratio ?? 1;
    return happens(Math.min(0.95, level * ratio) * scale, random);
  });
}

/** The sentences of one speech. */
interface Words {
  readonly about: (theme: Theme) => string;
  readonly plain: (field: Field) => string;
  /** Words of the leader that hold none of these themes: who never says one quotes nobody who does. */
  readonly quotation: (unsaid: readonly string[]) => string;
}

/** No phrase comes twice in a speech while there are others. */
function wordsOf(bank: Bank, random: Random): Words {
  const used = new Set<string>();
  const fresh = (kind: string, field?: string) => {
    const phrases = bank(kind, field);
    const left = phrases.filter((phrase) => !used.has(phrase));
    const chosen = pick(left.length > 0 ? left : phrases, random);
    used.add(chosen);
    return chosen;
  };
  const phraseFor = (blank: string, field: Field) => {
    if (blank === "number") return String(2 + random(18));
    if (blank === "act" && happens(0.6, random)) return fresh("doing") + fresh("thing", field);
    return blank === "act" || blank === "result" || blank === "test" ? fresh(blank, field) : fresh(blank);
  };
  const filled = (frame: string, field: Field) =>
    frame.replaceAll(/\{(?<blank>[a-z]+)\}/gu, (_, blank: string) => phraseFor(blank, field)); // “{act}”
  return {
    about: (theme) => filled(fresh(`${theme.kind}-frame`).replaceAll("{theme}", theme.surface), theme.field),
    plain: (field) => filled(fresh("filler-frame"), field),
    quotation: (unsaid) => {
      const quote = pick(
        bank("quote").filter((each) => !unsaid.some((theme) => each.includes(theme))),
        random,
      );
      return filled(fresh("quote-frame").replace("{leader}", leader).replace("{quote}", quote), "people");
    },
  };
}

/** So many sentences to a paragraph, or one fewer. */
function inParagraphs(sentences: readonly string[], most: number): readonly string[] {
  const count = Math.ceil(sentences.length / most);
  return Array.from({ length: count }, (_, at) =>
    sentences
      .slice(Math.round((at * sentences.length) / count), Math.round(((at + 1) * sentences.length) / count))
      .join(""),
  );
}

function titleOf(main: Theme | undefined, field: Field, bank: Bank, random: Random): string {
  const first = pick(bank("title", field), random);
  if (main?.kind === "task" && happens(0.25, random)) return `扎实推进${main.surface} ${first}`;
  const second = pick(bank("title", field), random);
  return second === first ? first : `${first} ${second}`;
}
