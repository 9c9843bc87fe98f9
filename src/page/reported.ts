/**
 * Passages of reported speech in the news: 习近平强调，… A passage begins a paragraph with a person whom the page gives
 * with a post, and a saying-verb; it goes on while the same person speaks and ends with the sentence before the news goes
 * on in its own words. What is not certain is left alone.
 */
import type { BylineReader } from "../base/records.ts";
import type { Span } from "../base/span.ts";
import type { Observation } from "./observe.ts";
import { type Known, type Lead, leadOf } from "./reported-lead.ts";
import { pronounLead } from "./reported-pronoun.ts";
import { goesOnExpressly, kindOfSentence, type Speaking } from "./reported-sentence.ts";
import { sentencesOf } from "./sentences.ts";

/** “央视网消息（新闻联播）：” opens every item. */
const opening = /^央视网消息\s*(?:（新闻联播）)?[：:]/u;
/** “（本报望海10月5日电）” below a report, which is no head of it. */
const closing = /^[（(][^（()）]{4,40}[）)]$/u;
/** “4月19日，|省委书记程望舒到松溪县调研”, “国家主席习近平9日在北京|会见” */
const occasionOfDay =
  /^[^。，]{0,40}(?:\d日|近日|日前)[^。]{0,60}(?:会见|会谈|会晤|主持|出席|考察|调研|视察|看望|检查|召开)/u;
/** “……要发展，|转任青屿市委书记的周沛然|强调，要……” within one sentence */
const secondLeadIn =
  /(?<=[，；])(?<subject>[^，。：“”；]{2,24}?)(?:一致|多次|再次)?(?:强调|指出|表示|认为|声称|称|说|重申|宣布)[，：]/gu;
/** “转任青屿市委书记的|周沛然” */
const modifier = /^.*的/u;
/** `“最诚挚的问候！春节快乐！”` */
const quoted = /“[^”]*”/gu;
/** “陆听澜19日在望海会见|”, “发表讲话”: an occasion on which somebody speaks. */
const occasionWord =
  /会见|会谈|会晤|通(?:了)?电话|贺[信电]|[唁慰问]电|(?:作出|重要)(?:指示|批示)|主持|出席|讲话|致辞|考察|调研|视察|看望|演讲|座谈|听取|视频|致电|致信|复信|回信|访问|检查|参观|慰问|报告|讨论|审议|参加|举行|召开|对话|交流/u;

/** A passage: half-open blocks, where its last block ends, the words that say who speaks, and those that give the person in full. */
export interface Passage {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Where the words begin and end, in the text: behind a dateline; the end of the last block unless the news goes on in it. */
  readonly start: number;
  readonly end: number;
  readonly leadIn: Span;
  readonly introduction?: Span;
  readonly evidence: Span;
  readonly naming: Lead["naming"];
  /** Sentences of what several do: 双方要……. */
  readonly joint: readonly Span[];
}

/** A passage while it is read. */
interface Open extends Lead {
  readonly from: number;
  readonly speaking: Speaking;
  readonly joint: Span[];
  to: number;
  end: number;
}

/** The passages of one page; none when the page is no news. */
export function findReported(blocks: readonly Observation[], known: Known): readonly Passage[] {
  const isReport = isNews(blocks);
  if (!isReport && blocks.filter(({ text }) => saying.test(text)).length < fewestSpeakers) return [];
  if (blocks.some(({ text }) => denied.test(text))) return [];
  const leads = leadsOf(blocks, known);
  if (!isReport && !isDigest(leads)) return [];
  const found: Open[] = [];
  let open: Open | undefined;
  leads.forEach((inBlock, at) => {
    // As many leads as blocks.
    const block = blocks[at] as Observation;
    let rest = inBlock;
    if (!continues(block, rest[0], open)) open = undefined;
    do {
      const [lead] = rest;
      if (open === undefined && lead?.isClear === true) {
        open = openedBy(lead, at, known);
        found.push(open);
      }
      const ended = open === undefined ? lead?.leadIn.end : goesThrough(block, at, lead, open);
      if (ended === undefined) return;
      // The news went on; somebody may speak again behind it.
      open = undefined;
      rest = rest.filter(({ leadIn }) => leadIn.start >= ended);
    } while (rest.length > 0);
  });
  return found.filter(({ from, to }) => from < to).map(passageOf);
}

function openedBy(lead: Lead, at: number, { text }: Known): Open {
  return { ...lead, from: at, to: at, end: lead.leadIn.end, speaking: speakingOf(lead, text), joint: [] };
}

/** “经核实，上述说法不实。”, “以上内容系网络谣言”, “陆听澜当日并未发表上述讲话”: what the page reports was never said. */
const denied =
  /(?:上述|以上|网传|该)[^。“”]{0,14}(?:不实|谣言|虚假|伪造|编造|杜撰)|并未(?:发表|说过|作出)(?:过|上述|以上|此类|相关)/u;

/** “云江大学教授陆听澜|认为，” */
const saying = /^[^，。：“”]{4,40}(?:认为|指出|表示|强调|提出|谈到|提到|说)[，：]/u;
const fewestSpeakers = 3;

/** What several said at a meeting, one paragraph each: each lead-in gives another person in full. */
function isDigest(leads: readonly (readonly Judged[])[]): boolean {
  const inFull = leads.flatMap(([lead]) => (lead?.naming === "full" ? [lead.name] : []));
  return new Set(inFull).size >= fewestSpeakers;
}

/** A lead-in, and whether the words behind it are surely of that person alone. */
type Judged = Lead & { readonly isClear: boolean };

/** Block by block who speaks in it, in order; nobody above the dateline. */
function leadsOf(blocks: readonly Observation[], known: Known): readonly (readonly Judged[])[] {
  const head = blocks.findIndex(({ kind, text }) => kind === "dateline" && !closing.test(text));
  const spoke = new Set<string>();
  return blocks.map((block, at) => {
    const leads = at < head || !isText(block) ? [] : leadsWithin(block, known);
    return leads.map((lead) => {
      const isClear = isOnes(block, lead, known.readByline) && !isQuotedByAnother(lead, spoke);
      spoke.add(lead.name);
      return { ...lead, isClear };
    });
  });
}

/** With whom a paragraph begins, and those of its sentences that name somebody whom one before may have introduced. */
function leadsWithin({ block, text }: Observation, known: Known): readonly Lead[] {
  const lead = leadOf(text, block.start, known);
  if (lead === undefined && goesOnExpressly(text)) return [];
  const sentences = sentencesOf(text).map(({ start, end }) => ({
    text: text.slice(start, end),
    start: block.start + start,
  }));
  const later = sentences.flatMap((sentence, at) => {
    const previous = sentences[at - 1];
    // “不用它了！”陆听澜说，“……” names who said the words before it.
    if (previous === undefined || previous.text.endsWith("”")) return [];
    return leadOf(sentence.text, sentence.start, known) ?? pronounLead(sentences.slice(0, at), sentence, known) ?? [];
  });
  if (lead !== undefined) return [lead, ...later.filter(({ naming }) => naming !== "called")];
  // Whom the first of them calls by a post is spoken of.
  return later[0]?.naming === "called" ? [] : later.filter(({ naming }) => naming !== "called");
}

function continues({ block, text }: Observation, lead: Judged | undefined, open: Open | undefined): boolean {
  if (lead === undefined) return goesOnExpressly(text);
  return lead.isClear && lead.name === open?.name && lead.leadIn.start === block.start;
}

function passageOf({ name, from, to, end, leadIn, introduction, evidence, naming, joint }: Open): Passage {
  const given = introduction === undefined ? {} : { introduction };
  return { name, from, to, start: leadIn.start, end, leadIn, evidence: evidence ?? leadIn, naming, joint, ...given };
}

/** An item of the evening news, a report with a dateline, or one whose first paragraph tells of a day and an occasion. */
function isNews(blocks: readonly Observation[]): boolean {
  const first = blocks.find(({ kind }) => kind === "paragraph");
  const isReport = opening.test(blocks[0]?.text ?? "") || blocks.some(({ kind }) => kind === "dateline");
  return isReport || occasionOfDay.test(first?.text ?? "");
}

/** A paragraph, not a headline. */
function isText({ kind, text }: Observation): boolean {
  return (kind === "paragraph" || kind === "dateline") && /[。！？”…：；]\s*$/u.test(text); // “。”
}

/** Whether the page told of something that the person did before these words. */
function speakingOf({ name, leadIn, naming, introduction }: Lead, text: string): Speaking {
  const told = text.slice(0, introduction === undefined ? leadIn.start : Math.max(leadIn.start, introduction.end));
  const sentences = told.split(/(?<=[。！？\n])/u).filter((sentence) => sentence.includes(name)); // “。”
  return { name, occasion: naming !== "called" && sentences.some((sentence) => occasionWord.test(sentence)) };
}

/** Who reports a talk may mean its speaker, who quotes 习近平总书记 there. */
function isQuotedByAnother({ name, naming }: Lead, spoke: ReadonlySet<string>): boolean {
  return naming === "called" && [...spoke].some((other) => other !== name);
}

/** Whether nobody else speaks in the first sentence behind the lead-in. */
function isOnes({ block, text }: Observation, { name, leadIn }: Lead, readByline: BylineReader): boolean {
  const behind = text.slice(leadIn.end - block.start);
  const [first] = sentencesOf(behind);
  if (first === undefined) return true;
  const words = behind.slice(first.start, first.end).replace(quoted, "“”");
  const others = [...words.matchAll(secondLeadIn)].flatMap(
    ({ groups }) => readByline(`${(groups?.["subject"] ?? "").replace(modifier, "")}说`).persons,
  );
  return others.every((other) => other.name === name);
}

/** Takes the sentences of a block into the passage; where the news goes on before its end, that place. */
function goesThrough({ block, text }: Observation, at: number, lead: Lead | undefined, open: Open): number | undefined {
  const from = lead === undefined ? 0 : lead.leadIn.end - block.start;
  for (const [i, { start, end }] of sentencesOf(text.slice(from)).entries()) {
    const span = { start: block.start + from + start, end: block.start + from + end };
    const kind =
      i === 0 && lead !== undefined ? "own" : kindOfSentence(text.slice(from + start, from + end), open.speaking);
    if (kind === "end") return span.start;
    if (kind === "joint") open.joint.push(span);
    open.to = at + 1;
    open.end = span.end;
  }
  open.end = block.end;
  return undefined;
}
