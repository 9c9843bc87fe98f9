/** What is new in a corpus since a day: uses, returns, gaps, wordings and posts, each with its evidence. */
import type { News, NewsPart, Told } from "../../graph/news-api.ts";
import { dayPlus } from "../base/day.ts";
import { byCodeUnit } from "../base/order.ts";
import type { MentionRecord } from "../base/records.ts";
import { newPosts, type PostsStore } from "./news-posts.ts";
import { tallyNews } from "./news-tally.ts";
import { firstUses, leastPeriods, missingUses, type Ranked, regularPeriods, returnedUses } from "./news-uses.ts";
import { newWordings } from "./news-wordings.ts";
import { textByDay } from "./text-by-day.ts";

/** What is asked for. */
export interface NewsQuestion {
  /** The first day of what is new, and the last. */
  readonly since: string;
  readonly to?: string;
  /** After so many months without a use a formulation is said to return (6). */
  readonly months?: number;
  /** Items of each part whose pages are read and shown (all). */
  readonly top?: number;
}

/** The news of a store; `mentions` are those of all concepts, contained ones too. */
export function newsOf(
  store: PostsStore,
  mentions: Iterable<MentionRecord>,
  { since, to: last, months = 6, top = Number.POSITIVE_INFINITY }: NewsQuestion,
): News {
  const text = textByDay(store.documents.values());
  const from = text.days.from ?? since;
  const to = last ?? text.days.to ?? since;
  const days = { from: from < since ? from : since, since, to };
  const before = text.between(days.from, dayPlus(since, -1));
  const after = text.between(since, to);
  // Without text on one side everything would be new, or nothing.
  const isKnown = before.documents > 0 && after.documents > 0;
  const tallies = isKnown ? [...tallyNews(store, mentions, days).values()] : [];
  const { by, periods } = regularPeriods(text, days);
  const unknown = isKnown ? undefined : whyUnknown(before.documents, since, to);
  const partOf = <Item>(ranked: readonly Ranked<Item>[], why: Told): NewsPart<Item> => ({
    total: ranked.length,
    items: ranked
      .toSorted((a, b) => b.rank - a.rank || byCodeUnit(a.id, b.id))
      .slice(0, top)
      .map(({ item }) => item()),
    why: ranked.length > 0 ? null : (unknown ?? why),
  });
  return {
    counts:
      "uses of the lexicon's formulations in all text, whoever says them; copies of what was printed before, and uses inside longer formulations, are none",
    days: text.days,
    why: unknown?.en ?? "",
    since: after,
    before,
    months,
    regularBy: by,
    sources: [...new Set([...store.documents.values()].flatMap(({ source }) => source ?? []))].sort(byCodeUnit),
    firstUses: partOf(firstUses(store, tallies, text, days), whyNoFirst),
    returned: partOf(returnedUses(store, tallies, text, days, months), whyNoReturn(months)),
    missing: partOf(missingUses(store, tallies, text, days), periods.size < leastPeriods ? whyTooFew : whyNoneMissing),
    wordings: partOf(newWordings(store, tallies), whyNoWording),
    posts: partOf(isKnown ? newPosts(store, days) : [], whyNoPost),
  };
}

function whyUnknown(documentsBefore: number, since: string, to: string): Told {
  return documentsBefore === 0
    ? {
        zh: `语料中没有 ${since} 之前的文本，无从比较；加入更早的文本，或把 --since 往后移`,
        en: `no text before ${since}: all of it would be new; earlier texts or a later --since would fill it`,
      }
    : {
        zh: `语料中没有 ${since} 至 ${to} 的文本，其间说了什么不得而知；加入这段时间的文本即可`,
        en: `no text from ${since} to ${to}: what is said in it is unknown; texts of these days would fill it`,
      };
}

const whyNoFirst: Told = {
  zh: "词表里的说法在此之后出现的，此前都已出现过；词表没有的，用 tifa discover 去找，或用 --lexicon 添加",
  en: "every formulation of the lexicon that stands in the text since stands before, too; tifa discover finds what the lexicon lacks, --lexicon adds it",
};

function whyNoReturn(months: number): Told {
  return {
    zh: `没有哪个说法隔了 ${months} 个月以上才重新出现；把 --months 调小会有一些`,
    en: `no formulation returns after ${months} months or more; a smaller --months may show some`,
  };
}

const whyTooFew: Told = {
  zh: `此前有文本的季度或月份不足 ${leastPeriods} 个，看不出什么是经常的；加入更早的文本即可`,
  en: `fewer than ${leastPeriods} quarters or months with text before: what is regular is unknown; earlier texts would fill it`,
};

const whyNoneMissing: Told = {
  zh: "此前经常出现、照此推算此后应有 3 次以上的说法，此后都还有；时间更长，推算才更有把握",
  en: "every formulation that was regular before, and of which the text since lets expect three uses or more, is used since; more text since would let expect more",
};

const whyNoWording: Told = {
  zh: "已有说法此后的写法，此前都有过；词表中的异写决定能认出哪些写法，可用 --lexicon 添加",
  en: "every wording since stands before, too; the variants of the lexicon decide what is seen, --lexicon adds some",
};

const whyNoPost: Told = {
  zh: "此后没有人带着此前未见的职务出现；职务只从署名与报道中说话人的称谓读出",
  en: "nobody has a title since that was not seen before; titles are read where somebody speaks or signs",
};
