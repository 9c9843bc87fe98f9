import { readNameOdds, pairAt, never, rareCode } from "./src/lexicon/name-odds.ts";
import { readFileSync } from "node:fs";
const o = readNameOdds();
const code = (c: string) => o.codes[c.charCodeAt(0)] || rareCode;
import { senseOf } from "./src/page/name-sense.ts";
export function sense(name: string): number {
  const c = [...name].map(code);
  const words = c.slice(1).reduce((s, x, i) => s + (o.pairs[pairAt(c[i]!, x)] ?? 0), 0);
  const s = o.surname[c[0]!] ?? never;
  let best = -99;
  if (c.length === 3) best = s + o.first[c[1]!]! + o.second[c[2]!]!;
  if (c.length === 2) best = s + o.only[c[1]!]! - 1.75;
  const comp = o.compound.get(name.slice(0, 2));
  if (comp && c.length >= 3) best = Math.max(best, 6 + (c.length === 3 ? o.only[c[2]!]! - 1.75 : o.first[c[2]!]! + o.second[c[3]!]!));
  return best - words;
}
const foreign = (n: string) => { const cs = [...n.replace(/[·•—－]/gu, "")].map(code); return cs.filter((x) => (o.foreign[x] ?? 0) >= 0.3).length / cs.length; };
const names = new Set<string>();
for (const f of ["speeches", "unseen-speeches", "unseen-items"]) for (const l of readFileSync(`docs/labels/${f}.jsonl`, "utf8").split("\n")) if (l) { const d = JSON.parse(l); if (d.speaker) names.add(d.speaker); }
const two = [...names].filter((n) => /^\p{Script=Han}{2,4}$/u.test(n)).map((n) => [n, sense(n)] as const).sort((a, b) => a[1] - b[1]);
console.log(two.length, two.slice(0, 60).map(([n, s]) => `${n}:${s.toFixed(1)}(${foreign(n).toFixed(2)})`).join(" "));
console.log("JUNK", "报道 幺儿 区管理 做好防控 扶持 齐上阵 出产业群 站前头 冲在前 手记 宾馆 萧条 理权 快准稳 传帮带 优精专 听民意 贺信 生平 方位 公平 强培训 增收致富 机不可失 莫斯科 昌吉 母亲 阿尔山 致敬 公告 时间 关键词 方案 解民忧 会议获悉 隧道保洁员 提问 回答 纪夫".split(" ").map((n) => `${n}:${sense(n).toFixed(1)}(${foreign(n).toFixed(2)})`).join(" "));
console.log("DOT", [...names].filter((n) => /[·—]/u.test(n)).map((n) => `${n}:${foreign(n).toFixed(2)}`).sort((a, b) => Number(a.split(":")[1]) - Number(b.split(":")[1])).slice(0, 20).join(" "), ["大保护·底色", "大开放·引擎", "非遗年集·中式服装", "中国·太原", "之声·聚焦脱贫攻坚", "高质量·变革", "鲍尔吉·原野"].map((n) => `${n}:${foreign(n).toFixed(2)}`).join(" "));
const wordy = (name: string) => { const c = [...name].map(code); return c.slice(1).reduce((s, x, i) => s + (o.pairs[pairAt(c[i]!, x)] ?? 0), 0); };
console.log("WORDY junk", "报道 幺儿 区管理 做好防控 扶持 齐上阵 出产业群 站前头 冲在前 手记 宾馆 萧条 理权 快准稳 传帮带 优精专 听民意 贺信 生平 方位 公平 强培训 增收致富 机不可失 莫斯科 昌吉 母亲 阿尔山 致敬 公告 时间 关键词 方案 解民忧 会议获悉 隧道保洁员 提问 回答 纪夫".split(" ").map((n) => `${n}:${wordy(n)}`).join(" "));
console.log("WORDY real", [...names].filter((n) => /^\p{Script=Han}{2,4}$/u.test(n)).map((n) => [n, wordy(n)] as const).filter(([, w]) => w >= 3).sort((a, b) => b[1] - a[1]).map((x) => x.join(":")).join(" "));
for (const k of ["doubtful", "unlikely"]) console.log("SENSE", k, [...names].filter((n) => !/[@A-Za-z]/.test(n) && senseOf(n, o) === k).join(" "));
console.log("JUNKSENSE", "报道 幺儿 区管理 做好防控 扶持 齐上阵 出产业群 站前头 冲在前 手记 宾馆 萧条 理权 快准稳 传帮带 优精专 听民意 贺信 生平 方位 公平 强培训 增收致富 机不可失 莫斯科 昌吉 母亲 阿尔山 致敬 公告 时间 关键词 方案 解民忧 会议获悉 隧道保洁员 提问 回答 纪夫 大保护·底色 中国·太原".split(" ").map((n) => `${n}:${senseOf(n, o)}`).join(" "));
