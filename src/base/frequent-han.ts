/** The ideographs that stand most often in Chinese texts, in both scripts; together two fifths of any. */

const frequent = new Set(
  "的一是不了在人有我他这個个們们来來到时時大地为為子中你说說生国國年着就那和要她出也得里裏后後自以会會家可下而过過天去能对對小多然于於心学學么之都好看起发發当當没沒成只如事把还還用第样樣道想作种種开開美总總从從无無情己面最女但现現前些所同日手又行意动動方期它头頭经經长長儿兒回位分爱愛老因很给給名法间間斯知世什两兩次使身者被高已其进進此话話常与與活正感见見明问問力理尔爾点點文几幾定本公特做外孩相西果走将將月十实實向声聲车車全信重三机機工物气氣每并並别別真打太新比才便夫再书書部水像眼等体體却卻加电電主界门門利海受听聽表德少克代员員许許先口由死安写寫性马馬光白或住难難望教命花结結乐樂色党黨党建设設发展改革政民会议議务務产產业業领領导導们部委省市县縣区區村镇鎮",
);

/** Whether an ideograph is one of them. */
export function isFrequent(character: string): boolean {
  return frequent.has(character);
}
