/** What a sentence is that follows somebody's words in the news: more of them, what both sides do, or the news again. */

/** `own`: goes on; `joint`: goes on with what 双方, 两国 or a meeting do; `again`: the speaker is named anew; `end`: others or narration. */
export type SentenceKind = "own" | "joint" | "again" | "end";

/** Of whom the words before are, and whether the page tells of an occasion on which that person spoke. */
export interface Speaking {
  readonly name: string;
  readonly occasion: boolean;
}

/** “一是深化合作。”, “第二，”, “要坚持……” go on with what was said. */
const goesOn = /^(?:第?[一二三四五六七八九十]+(?:是|要|，)|首先，|其次，|要|必须|既要)/u;
/** “周沛然|还说”, “他|强调” */
const pronoun = /^[他她](?!们)/u;
/** “双方要|……”, “中青两国人民|……”, “会议应|……”: whose doing is that of several. */
const severalDo = /^(?:我们)?(?:\p{Script=Han}{1,4})?(?:双方|两国|两党|三方|各方|三国|两军|会议(?=要|应|必须))/u;
/** “双方还就|……交换意见。”, “两国元首一致认为|”, “双方签署了|”: both sides in the words of the news. */
const bothInNews =
  /交换(?:了)?(?:看法|意见)|交流了|一致(?:认为|同意|表示|决定)|(?:共同)?(?:签署|见证|会见了?记者|发表了|出席了|观看|参观|合影)(?!.{0,40}(?:以来|之后))|进行(?:了)?(?:深入|友好|广泛|坦诚|富有)|^(?:两国|双方)(?:领导人|元首)?(?:商定|同意|宣布|决定|约定|达成)|^两国(?:领导人|元首)(?:还|均)?(?:就|对)|会谈|会晤后|会见后/u;
/** “会见后，……”, “王毅等参加。” tell what happened. */
const narration =
  /^(?:另?据|会谈|会见|会议|会后|会上|会前|与会|座谈|当天|当晚|随后|此前|之后|仪式|活动|峰会|论坛|大会|大家|记者|其他|现场|全场|连日来|目前，|昨天|今天（)|(?:参加|出席|陪同|主持|举行|参加了|陪同了)(?:了)?(?:上述)?(?:活动|会见|会谈|会议|座谈|考察|调研)?。?$|热烈(?:的)?(?:掌声|反响)|在现场|新闻联播/u;
/** “普京表示，”, “……反响，广大官兵表示，”, “扎里夫再次敦促美国” amid a paragraph: somebody else may go on. */
const innerLeadIn =
  /^[^，。：“”]{2,30}?(?:强调|指出|表示|认为|说|称|提出|重申|介绍|宣布|呼吁|回应|警告|透露|希望)[，：:]|，(?![我您你][^，]{0,3}(?:说|认为|表示))[^，。：“”]{2,20}(?:表示|称|说)，|^(?!我|要|应|必须|中方|中国)[^，。：“”要应]{2,16}(?:敦促|谴责|警告|否认)/u;
/** “周沛然对渔家表示感谢，|他说：”, “青屿方对云江的帮助表示感谢。”, “温如海在致辞中祝贺渔家。”: another who does and says. */
const another =
  /，[他她]还?(?:说|表示|指出|强调|认为|称)[，：:]|^\p{Script=Han}{2,8}(?:·\p{Script=Han}+)*[也还则]?(?:在|发表|作)[^，。]{0,14}(?:致辞|讲话|发言|演讲|采访)|^(?!中方|我方)\p{Script=Han}{1,4}方对[^。]*表示(?!，)/u;
/** “赞同|陆听澜的看法” by name, in the news and not in one's own mouth; “总书记” as reporters say it. */
const generalSecretary = /(?<!\p{Script=Han})(?:习?总书记|习主席)(?!同志|先生|、|阁下)|习近平/u;
/** “我同总书记|同志”, “欢迎您|”: one who speaks to another. */
const toOneself = /我(?!国|们|省|市|县|区|校|院|军)|您|你/u;
/** “陆听澜|最后强调，”, “陆听澜|希望|渔家……” */
const says =
  /^(?:[^，。：“”]{0,16}?(?:强调|指出|表示|认为|说|提出|重申|要求)[，：:]|(?:还|也)?(?:要求|希望|勉励)(?![的，和与]))/u;
/** “渔港”, but not “！” */
const ideograph = /\p{Script=Han}/u;

/** “村支书苏砚秋|介绍了|村里的变化”, “陆听澜|汇报|有关情况”: somebody else does something at the meeting. */
const does =
  /^(?![我他她各一要应])[^，。：“”要应须把将让使对在为以]{2,20}(?:介绍|汇报|通报|讲解|作)(?:了|有关|相关|情况|发言|汇报|说明)/u;

/** What a sentence is, by itself and by who spoke before it. */
export function kindOfSentence(sentence: string, { name, occasion }: Speaking): SentenceKind {
  const words = sentence.trim();
  if (!ideograph.test(words)) return "own";
  if (words.startsWith(name) || pronoun.test(words)) return saysAgain(words, name) ? "again" : "end";
  if (isOfSpeaker(words, name) || narration.test(words)) return "end";
  if (severalDo.test(words)) return occasion && !bothInNews.test(words) && !saysOther(words) ? "joint" : "end";
  if (saysOther(words) || another.test(words) || does.test(words)) return "end";
  return occasion || goesOn.test(words) ? "own" : "end";
}

/** Whether a paragraph that names nobody goes on with what was said. */
export function goesOnExpressly(paragraph: string): boolean {
  return goesOn.test(paragraph);
}

/** “他还说，”, “陆听澜最后强调，” */
function saysAgain(words: string, name: string): boolean {
  return says.test(words.slice(words.startsWith(name) ? name.length : 1));
}

function saysOther(words: string): boolean {
  return innerLeadIn.test(words.replace(/“[^”]*”/gu, "“”")); // `“渔港相望”`
}

/** Nobody tells of 我 by name. */
function isOfSpeaker(words: string, name: string): boolean {
  if (words.includes(name)) return true;
  return name === "习近平" && generalSecretary.test(words) && !toOneself.test(words);
}
