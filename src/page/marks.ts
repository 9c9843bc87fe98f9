/** Marks by which lines of a page are known, whatever stands around them. */

type Mark =
  | "credit"
  | "licence"
  | "editorOpening"
  | "meeting"
  | "authorNote"
  | "editorSignature"
  | "dateline"
  | "compiler";

/** One pattern for each kind of line. */
export const blockMarks: Readonly<Record<Mark, RegExp>> = {
  /** “本版摄影：史家民”, “版式设计：沈亦伶”, “来源：人民日报、新华社”, “上接第一版”, “林知远摄（青屿视觉）”, “收信人：……” */
  credit:
    /^[（(]?(?:本版|版式|美术|责任|责编|编辑|制图|摄影|图片|照片|题图|图为|图①|供图|资料|数据来源|来源|时间|发布|采访整理|整理|统筹|策划|制版|校对|电子信箱|邮箱|本文)\p{Script=Han}{0,6}[：:]|^[（(]?(?:上接|下转)|摄[）)]?(?:[（(][^（）()]{2,12}[）)])?$|^收信人[：:]|资料图片[）)]?$|摄影报道$|发言摘[编要][）)]$|^图[①-⑩为]/u,
  /** “本作品是中华人民共和国的”, “注：中文维基文库社群认为……”: the licence below a text taken from Wikisource. */
  licence:
    /^(?:本|这部)作品(?:是中华人民共和国的$|来自(?:中华人民共和国|$)|在\d{4}年)|本作品不适用于该法|^公有领域$|^版权失效模板$|维基文库|^Public domain$/u,
  /** “编者按：国产科幻影片……”, “开栏的话：” */
  editorOpening: /^【?(?:编者按|编者的话|开栏的话|编者|导语|核心阅读|阅读提示)】?[：:\s]?/u,
  /** “4月19日，渔港座谈会在青屿召开。”, “会议由云江省委副书记刘舟主持。”: the page tells of the meeting. */
  meeting:
    /^(?:\d{1,2}月\d{1,2}日，?|近日，?|日前，?)?[\p{Script=Han}“”]{0,24}会(?:议)?(?:由[\p{Script=Han}、]{4,40}主持|(?:\d{1,2}月?\d{0,2}日?)?在\p{Script=Han}{2,16}(?:召开|举行|举办))/u,
  /** “（作者为中国驻卢旺达大使）” */
  authorNote: /^[（(]作者[为系是分均单工：:]/u,
  /** “……现将研讨会发言内容摘编刊发。 ——编者” */
  editorSignature: /——\s*(?:编\s*者|本报编辑部)$/u,
  /** “（本报记者林知远采访整理）”, “林知远 刘舟整理”: who wrote down what others said. */
  compiler: /^[（(]?[^。，：]{2,40}(?:采访整理|整理|编译|翻译)[）)]?$/u,
  /** “新华社北京3月5日电 …”: a report, whoever is named above it. */
  dateline:
    /^[（(]?(?:据?新华社|据?本报|中新社|人民网|央视网)[^。，]{0,24}(?:\d日[电讯]|(?:电|讯|消息)(?=[\s（(：）]))/u,
};

/** “讣告”, “更正”, “任免”: the names on such a page are of those whom it tells of. */
const notice = /^(?:讣\s?告|更\s?正|勘\s?误|任\s?免|人事任免|任\s?命|启\s?事|公\s?告|公\s?示|简\s?历|声\s?明)$/u;

/** Whether a page with this first line signs nothing. */
export function isNotice(text: string): boolean {
  return notice.test(text);
}

/** “道德模范事迹简介”, “干部任前公示”, “（一线抗疫群英谱）”: the title of a page that presents persons. */
const ofPersons =
  /(?:公示|名单|(?:人物|候选人|事迹|模范)简介|群英谱|英雄谱|风采(?:展示|录)?|先进事迹|事迹(?:展示|选登|摘编)?)[）)]?$/u;

/** Whether a title is that of such a page. */
export function isOfPersons(text: string): boolean {
  return ofPersons.test(text);
}

/** “第720号”, “……现予公布，自2020年1月1日起施行。” */
const decree = /^第\s*[\d一二三四五六七八九十〇零百]+\s*号$|(?:现予公布|现公布|予以公布|特此公告|自公布之日起施行)/u;

/** Whether a line belongs to a decree, whose signature signs the act and no words. */
export function isDecree(text: string): boolean {
  return decree.test(text) || /^[^。，]{4,40}令$/u.test(text); // “中华人民共和国国务院令”
}

/** “二、完善制度”, “（三）队伍”, “一是压实责任”, “第二，”, “2.规则” */
const numbered =
  /^(?:[（(]?[一二三四五六七八九十]+(?:[、）).．]|是)|第[一二三四五六七八九十]+[，、,章节]|[0-9０-９]{1,2}[、.．）)])/u;

/** Whether a line numbers a section, so that it is no title of a speech. */
export function isNumbered(text: string): boolean {
  return numbered.test(text);
}

/** “各位代表：”, “同志们！” */
const salutation = /^(?:尊敬的)?(?:各位|全国同胞们|同胞们|同志们|代表们|朋友们|女士们|先生们)[^。]{0,20}[：:！!，]/u;

/** Whether a paragraph begins with one. */
export function isSalutation(text: string): boolean {
  return salutation.test(text);
}

/** “亲爱的妈妈：”, “尊敬的读者朋友：” */
const addressee = /^(?:亲爱的|尊敬的)[^。，：]{1,20}[：:]$/u;

/** Whether a line opens a letter. */
export function isAddressee(text: string): boolean {
  return addressee.test(text);
}

/** `“家风好，就能家道兴盛。”` */
const quotation = /^“[^“”]*(?:“[^“”]*”[^“”]*)*”[。！？]?$/u;

/** Whether a paragraph is one quotation. */
export function isQuotation(text: string): boolean {
  return quotation.test(text);
}
