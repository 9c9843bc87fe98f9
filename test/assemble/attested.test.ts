import { expect, test } from "vitest";
import type { NodeRow } from "../../graph/schema.ts";
import { createAssembly } from "../../src/assemble/assembly.ts";
import { speechCounts } from "../../src/assemble/series-words.ts";
import type { AnnotatedDocument } from "../../src/base/records.ts";
import { createSurvey } from "../../src/base/survey.ts";
import { readLexicon } from "../../src/lexicon/lexicon.ts";
import { annotate, knowledgeOf, readPage, surveyPage } from "../../src/pipeline.ts";
import { prepare } from "../../src/resources.ts";
import { page } from "./page.ts";

test("who is only named stays a mention, and who is quoted becomes a person", () => {
  const text = [
    "在望海县种树（观察）",
    "云江省委书记　林知远",
    "　　今年春天，村民周怀瑾和沈怀舟一起种树，两个人从早到晚没有停过，山坡上一片新绿。",
    "　　沈怀舟说：“树种下去，就要把它管好。”我们要向他们学习，把每一件事办好。",
  ].join("\n");
  const resources = prepare(readLexicon());
  const source = { id: "page", file: "page.txt", text, encoding: "utf-8", sha256: "", meta: {} } as const;
  const read = readPage(source, resources.lexicon);
  const knowledge = knowledgeOf(createSurvey(surveyPage(read.value, resources.lexicon)), resources);
  const document = annotate(read, knowledge, []).value.value;
  const named = new Set(document.mentions.filter(({ kind }) => kind === "person").map(({ name }) => name));
  expect(named).toEqual(new Set(["林知远", "周怀瑾", "沈怀舟"]));
  const assembly = createAssembly({ concepts: [], institutions: [], persons: [], possiblySame: [] });
  const { relationships } = assembly.add(document, speechCounts(document));
  const persons = assembly.finish([]).nodes.filter(({ label }) => label === "Person");
  expect(persons.map(({ id }) => id)).toEqual(["person:林知远", "person:沈怀舟"]);
  expect(relationships.filter(({ type }) => type === "QUOTES").map(({ to }) => to)).toEqual(["person:沈怀舟"]);
});

test("who is named in a speech is a node, who is named outside of all is none", () => {
  const inside = page("a.txt", "2024-05-01", [{ by: "林岚", paragraphs: ["⟦person:江远⟧来了。"] }]);
  const outside = { ...inside, mentions: inside.mentions.map((mention) => ({ ...mention, speech: null })) };
  expect(personsOf(inside).map(({ id }) => id)).toEqual(["person:林岚", "person:江远"].sort());
  expect(personsOf(outside).map(({ id }) => id)).toEqual(["person:林岚"]);
});

test("who holds no post has his id for a key", () => {
  const document = page("a.txt", "2024-05-01", [{ by: "林岚", paragraphs: ["树种下去了。"] }]);
  expect(personsOf(document).map(({ properties }) => properties["keys"])).toEqual([["person:林岚"]]);
});

function personsOf(document: AnnotatedDocument): readonly NodeRow[] {
  const assembly = createAssembly({ concepts: [], institutions: [], persons: [], possiblySame: [] });
  assembly.add(document, speechCounts(document));
  return assembly.finish([]).nodes.filter(({ label }) => label === "Person");
}
