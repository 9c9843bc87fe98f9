/** Words by which a recurring string is told to be no formulation, whatever surrounds it. */

/** What belongs to a report and not to a policy: 领导同志|表示, 二十国集团|峰会. Example: "强调指出". */
export const reportWords: RegExp =
  /强调|指出|表示|认为|总书记|主席|书记|部长|总理|总统|会见|出席|举行|召开|会议|讲话|日电|消息|报道|领导人|代表团|领导小组|同志|有关|情况|以来|期间|之一|近年|两国|双方|中方|年度|当前|目前|今天|今年|决策部署|全会精神|等(?!级)/u;

/** Grammar that a formulation seldom holds: 取得了, 我们的. Example: "了". */
export const clauseWords: RegExp = /[了着过把被让而但这那他她它我你您]|所[作做有在]|第[一二三四五六七八九十]/u;

/** Names of honours, days and runs of one: “七一勋章”, 服贸会. Example: "友谊勋章". */
export const honourEnds: RegExp = /(?:勋章|奖章|奖|号|节|杯|展|日报|新闻|电影|之夜|博览会|公务员|人物)$/u;

/** Two states at once: 中日关系. Example: "中俄". */
export const relations: RegExp =
  /中[日韩俄美英法德欧非朝越老柬泰缅印巴哈吉塔土乌蒙新马菲加澳墨智秘阿沙伊叙埃南肯坦西葡意希匈波捷塞罗保丹挪瑞芬荷比]|[日韩俄美英法德]中/u;
