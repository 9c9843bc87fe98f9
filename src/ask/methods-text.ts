/** The facts of {@link MethodsFacts} as the paragraphs of a paper, English and Chinese. */
import { auditLine } from "../../graph/audit.ts";
import type { MethodsFacts } from "./methods.ts";

/** One paragraph a line. */
export function methodsParagraphs(facts: MethodsFacts): readonly string[] {
  return [...english(facts), "", ...chinese(facts)];
}

function english(facts: MethodsFacts): readonly string[] {
  const { coverage, versions, strata, phi, sure } = facts;
  const named = facts.sources.filter((source) => source !== "");
  return [
    `Corpus. ${facts.documents} documents, ${facts.firstDate ?? "undated"} to ${facts.lastDate ?? "undated"}, from ${named.length === 0 ? "a source that is not named" : named.join(", ")}; ${facts.daysMissing} days between have no document${facts.longestGap === null ? "" : ` (the longest gap: ${facts.longestGap.days} days after ${facts.longestGap.from})`}, ${facts.undated} documents have no day. What a source printed or left out is its own selection; all numbers are of that selection and independent of intention.`,
    `Text. Of ${Object.values(coverage).reduce((sum, { chars }) => sum + chars, 0)} Han characters ${coverage.own.chars} are printed in a person's name (own), ${coverage.reported.chars} report what somebody said (reported), ${coverage.quoted.chars} are quotations, ${coverage.headings.chars} headings, ${coverage.nobody.chars} nobody's. The two series are never added. ${facts.copies} speeches are copies of others and ${facts.toldTwice} units are told by another source too; they were taken out. ${facts.unsigned} speeches have no known speaker and count for nobody.`,
    `Attribution. ${sure.sure} of ${sure.speeches} attributed passages have a probability of 0.9 or more. By person: ${facts.persons.map((each) => `${each.name} ${each.sure}/${each.speeches}`).join(", ")}. Precision by hand: ${auditLine(facts.audit)}${personsLine(facts)}${facts.audit === null ? "; recall and precision by person are unknown until sheets are filled (tifa sample, tifa agree)" : ""}. ${facts.possiblySame} pairs of persons may be one person split in two.`,
    `Lexicon. ${facts.concepts} formulations were found; for each 1,000 characters ${facts.density.map((each) => `${each.year}${each.source === "" ? "" : ` ${each.source}`} ${each.perThousand.toFixed(1)}`).join(", ")}. Recall of the lexicon by period and source was not measured on this corpus: what a formulation list lacks is counted for nobody.`,
    ...facts.series.map(
      (series) =>
        `Series ${series.series}${series.isDefault ? " (default)" : ""}. ${series.chars} characters in ${series.units} units (all text of one person in one event), ${series.mentions} mentions; the largest person, ${series.largestName || "nobody"}, has ${percent(series.largest?.chars ?? 0, series.chars)} of the text. ${series.findings} clear or tentative findings of persons.`,
    ),
    `Comparison. Units are compared within quarter × form (own) or occasion (reported): ${strata.all} strata, ${strata.joined} of them joined because fewer than five persons spoke (${strata.unitsJoined} units). No peer keeps more than a quarter of the peers' characters (cap). Over-dispersion φ: median ${phi.median.toFixed(2)}, largest ${phi.largest.toFixed(2)}. p: units dealt within cells of equal stratum and length, exact.`,
    ...facts.families.map(
      (family) =>
        `Family ${family.series}, ${family.actorLabel}, ${family.population}: M = ${family.testedMore} pairs tested for more and ${family.testedLess} for less; false discovery rate .05 (Benjamini and Hochberg, 1995; two families, more and less; positive dependence of the tests is assumed): ${family.clear} clear, ${family.tentative} tentative, ${family.clearLess} clear-less, ${family.notFound} not found.`,
    ),
    ...facts.checks
      .filter(({ before }) => before > 0)
      .map(
        (check) =>
          `Checks, ${check.series}: of ${check.before} findings of persons ${check.withoutLargest} stay without the largest other person, ${check.withinOccasion} within one kind of form or occasion, ${check.sureOnly} with sure attributions alone, ${check.after} in all three; of these ${check.portfolio} are the business of a post and ${check.ritual} are said by nearly all.`,
      ),
    `Software. tifa ${versions.tifa}, schema ${versions.schema}; receipt SHA-256 ${versions.receipt}, lexicon ${versions.lexicon}.`,
  ];
}

function chinese(facts: MethodsFacts): readonly string[] {
  const { coverage, versions, strata, phi, sure } = facts;
  const named = facts.sources.filter((source) => source !== "");
  return [
    `语料：${named.length === 0 ? "来源未注明" : named.map((source) => `《${source}》`).join("、")}，${facts.documents} 篇，${facts.firstDate ?? "日期不详"}至${facts.lastDate ?? "日期不详"}，其间 ${facts.daysMissing} 天没有文献，${facts.undated} 篇无日期。收录与否由媒体选择；数字说明的是这一选择，与用意无关。`,
    `文字：署名或全文 ${coverage.own.chars} 字，媒体转述 ${coverage.reported.chars} 字，两列从不相加；引文 ${coverage.quoted.chars} 字，标题 ${coverage.headings.chars} 字，其余 ${coverage.nobody.chars} 字不归于任何人。剔除重复 ${facts.copies} 篇、另一来源已述的 ${facts.toldTwice} 个场合；${facts.unsigned} 篇不知何人所说。`,
    `归属：${sure.speeches} 段中 ${sure.sure} 段把握在 0.9 以上；${facts.audit === null ? "未经人工核对，各人的准确率与召回率不详" : auditLine(facts.audit)}；${facts.possiblySame} 对人名可能是同一人。`,
    `比较：同季度、同体裁（署名）或同类场合（转述），共 ${strata.all} 层，其中 ${strata.joined} 层因不足五人而合并；任何他人所占不超过四分之一；φ 中位数 ${phi.median.toFixed(2)}；以整个场合为单位随机分派，p 值精确；错误发现率 0.05，多提与少提各为一族。`,
    ...facts.checks
      .filter(({ before }) => before > 0)
      .map(
        (check) =>
          `检验（${check.series === "own" ? "署名或全文" : "媒体转述"}）：${check.before} 项中，去掉所提最多的他人仍成立 ${check.withoutLargest} 项，只在同类场合内仍成立 ${check.withinOccasion} 项，只用把握大的归属仍成立 ${check.sureOnly} 项，三者皆成立 ${check.after} 项；其中职务分内 ${check.portfolio} 项，人人都说 ${check.ritual} 项。`,
      ),
    `软件：tifa ${versions.tifa}，结构版本 ${versions.schema}，回执 ${versions.receipt}，词表 ${versions.lexicon}。`,
  ];
}

/** Precision and recall of each person in the audit. */
function personsLine({ audit }: MethodsFacts): string {
  const persons = audit?.kinds.flatMap(({ persons: own = [] }) => own) ?? [];
  const told = persons.map(
    ({ name, given, givenRight, found, foundRight }) =>
      `${name} precision ${givenRight}/${given}, recall ${foundRight}/${found}`,
  );
  return told.length === 0 ? "" : `; by person: ${told.join("; ")}`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "none" : `${((100 * part) / whole).toFixed(0)} %`;
}
