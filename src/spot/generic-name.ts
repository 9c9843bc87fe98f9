/** What ends like the name of an institution and names none: a clause, a kind of body, many of them together. */

/** “世界|各国|海军”, “医人员|所有|定点医院”, “仅|作为|望海大学”, “县|级|敬老院”, “京津|两市|高水平中小学校” */
const several =
  /各国|各地|各级|所有|作为|多家|以上|以下|知名|高水平|大中小|中小学校|[国省市县区部乡村]级(?!机关|市)|贫困地区|[两三四五六七八]市(?!县)/u;
/** “增人类|命运共同体”, “全国|大中小学校” */
const kind = /(?:命运|生命|利益|责任)共同体$/u;
/** “国家共|400多部”, “一|处|海关”, “三代机部队” */
const counted = /\d{2,}多?部$|[一两几数多]处|^[一二三两几]代/u;
/** “清|自来水公司”, “京|主持”: one character that is left of a word before */
const remnant = /^(?:事|增|应|部|占|仅|京(?=主)|清(?=自来水)|医(?=人))/u;

/** “山东省|组织”, “重庆市|组织”: a place or body that organises something */
const organising = /[省市县区州国部委学院站局校厂]组织$/u;
/** “周士第先后|任晋北野战军”, “四|大商业银行”, “市州县|政协”, “省区市|政协”, “某部队|政委”, “|实业有限公司” */
const other =
  /任.{1,5}(?:军|军区|军分区)$|^大商业|^(?:省|市){0,2}[市州县]{2}政协$|^省区市|政委$|^(?:实业|集团|股份)?有限公司$|[0-9０-９百千万]余?所|两大/u;

/** Whether a stretch that the grammar of names found is none. */
export function isGeneric(name: string): boolean {
  return [several, kind, counted, remnant, organising, other].some((pattern) => pattern.test(name));
}
