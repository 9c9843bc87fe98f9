/** tifa from a program of your own: a page in, who stresses what out. A test runs it as it stands. */
import { annotate, build, emphasis, openStore, readByline } from "tifa";

// One line.
const { persons } = readByline("云江省委宣传部副部长、省委网信办主任 程望舒");
console.log(
  persons[0]?.name,
  persons[0]?.positions.map(({ institution, title }) => `${institution}|${title}`),
);

// Texts that you have in memory.
const text = "让乡村连上网\n云江省委网信办主任 程望舒\n把数字乡村作为头号工程来抓，让群众满意。\n";
for (const { id, speeches, mentions } of annotate([{ id: "a", text, date: "2021-04-19" }])) {
  const concepts = mentions.filter(({ kind }) => kind === "concept").map(({ name }) => name);
  console.log(id, speeches[0]?.speaker?.name, concepts);
}

// A folder of pages, into a store; what it says of emphasis.
const [pages = "sample/corpus", out = "tifa-out"] = process.argv.slice(2);
const { receipt } = await build({ inputs: [pages], out });
const store = await openStore(out);
const clear = emphasis(store, { verdicts: ["clear"] });
console.log(`${receipt.counts.documents} documents, ${clear.length} clear findings`);
for (const { actor, concept, emphasis: ratio, low, high } of clear.slice(0, 3)) {
  console.log(actor, concept, [ratio, low, high].map((number) => number?.toFixed(2)).join(" "));
}
