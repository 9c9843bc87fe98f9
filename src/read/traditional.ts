/** Whether a text is written in traditional characters, in which the tables, being simplified, find next to nothing. */

// Frequent characters in pairs; a form that both scripts have (后, 里, 只) would tell nothing.
const traditional = new Set(
  "說學國會發們這來時個對過還從開關經現點當東車長門問間題應實際業產務義議論語設計認識話請讓變邊達進遠運選連",
);
const simplified = new Set(
  "说学国会发们这来时个对过还从开关经现点当东车长门问间题应实际业产务义议论语设计认识话请让变边达进远运选连",
);

/** Whether more of its characters have their traditional form than their simplified one: “學習國會的議論”. */
export function isMostlyTraditional(text: string): boolean {
  let balance = 0;
  for (const character of text) {
    if (traditional.has(character)) balance += 1;
    else if (simplified.has(character)) balance -= 1;
  }
  return balance > 0;
}
