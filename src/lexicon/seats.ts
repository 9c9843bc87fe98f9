/** What the name of an institution begins with: the place where it sits, or the larger body that it is part of. */

/** “浙江省|委宣传部”, “毕节市七星关区|区委”, “中共上海市|委”, “广州市|委”: the 州 of a city's name ends no place. */
const seat =
  /^(?:中共)?(?<place>.+?(?:自治区|自治州|自治县|特区|省|市|州(?![市县区])|盟|县|旗|区|镇|乡|村))(?=省委|市委|县委|区委|委|纪委|监委|党|政府|人民政府|人大|政协|公安|法院|检察|$)/u;
/** “浙江省|委宣传部”, “青屿市|政府”: only what the committee and the government share; the 青屿市公安局 is an employer of its own. */
const government =
  /^(?:中共)?(?<place>.+?(?:特别行政区|自治区|自治州|自治县|省|市|州|盟|县|旗|区))(?=委|党委|纪委|监委|政府|人大|政协|$)/u;

/** “中央财经大学|马克思主义学院”: bodies with parts of their own. */
const bodies =
  "大学|党校（[^）]*）|党校|科学院|集团(?:有限)?公司|集团|公司|银行|报社|日报社|日报|总工会|联合会|协会|学会|基金会";
/** “南京师范大学|中国法治现代化研究院”, “新华社|对外新闻编辑部” */
const largest = new RegExp(`^(?<body>.*?(?:${bodies}|新华社|通讯社|新闻社|医院|共和国))`, "u");
/** “人民日报社|新媒体中心”, “云江省委|宣传部”: any body, as long as something follows. */
const above = new RegExp(
  `^(?<body>.{2,}?(?:集团有限公司|${bodies}|学院|研究院|社|委员会|政府|省委|市委|县委|区委|州委|自治区党委|部|院|局|署|厅))(?=.{2,}$)`,
  "u",
);
/** “望海大学|法学院” */
const employer = /^.{2,}?(?:大学|党校|科学院|集团|公司|银行|报社|日报|通讯社|社)/u;

/** The place of a territorial body: 浙江省 for 浙江省委宣传部; undefined where the name holds none. */
export function placeOfSeat(institution: string): string | undefined {
  return seat.exec(institution)?.groups?.["place"];
}

/** The largest body in a name: 新华社 for 新华社对外新闻编辑部. */
export function largestBody(institution: string): string | undefined {
  return largest.exec(institution)?.groups?.["body"];
}

/** The smallest body of which the rest of the name is a part: 人民日报社 for 人民日报社新媒体中心. */
export function organisationAbove(institution: string): string | undefined {
  return above.exec(institution)?.groups?.["body"];
}

/** The employer: 浙江省 for the departments of its committee, the university for its schools, else the body itself. */
export function employerOf(institution: string): string {
  return government.exec(institution)?.groups?.["place"] ?? employer.exec(institution)?.[0] ?? institution;
}
