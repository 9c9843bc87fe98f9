/** Whether a text is written in traditional characters, in which the tables, being simplified, find next to nothing. */

// Frequent characters in pairs; a form that both scripts have (后, 里, 只) would tell nothing.
const traditional =
  "說學國會發們這來時個對過還從開關經現點當東車長門問間題應實際業產務義議論語設計認識話請讓變邊達進遠運選連";
const simplified =
  "说学国会发们这来时个对过还从开关经现点当东车长门问间题应实际业产务义议论语设计认识话请让变边达进远运选连";

/** What each UTF-16 unit says: 1 traditional, -1 simplified. */
const sides = new Int8Array(0x10000);
for (const character of traditional) sides[character.charCodeAt(0)] = 1;
for (const character of simplified) sides[character.charCodeAt(0)] = -1;

/** Whether more of its characters have their traditional form than their simplified one: “學習國會的議論”. */
export function isMostlyTraditional(text: string): boolean {
  let balance = 0;
  for (let at = 0; at < text.length; at += 1) balance += sides[text.charCodeAt(at)] ?? 0;
  return balance > 0;
}
