import { expect, test } from "vitest";
import { createAssembly } from "../../src/assemble/assembly.ts";
import { createSurvey } from "../../src/base/survey.ts";
import { readLexicon } from "../../src/lexicon/lexicon.ts";
import { annotate, knowledgeOf, prepare, readPage, surveyPage } from "../../src/pipeline.ts";

test("who is only named stays a mention, and who is quoted becomes a person", () => {
  const text = [
    "在望海县种树（观察）",
    "云江省委书记　林知远",
    "　　今年春天，村民周怀瑾和沈怀舟一起种树，两个人从早到晚没有停过，山坡上一片新绿。",
    "　　沈怀舟说：“树种下去，就要把它管好。”我们要向他们学习，把每一件事办好。",
  ].join("\n");
  const groundwork = prepare(readLexicon());
  const source = { id: "page", file: "page.txt", text, encoding: "utf-8", sha256: "", meta: {} } as const;
  const page = readPage(source, groundwork.lexicon);
  const knowledge = knowledgeOf(createSurvey(surveyPage(page.value, groundwork.lexicon)), groundwork);
  const document = annotate(page, knowledge, []).value.value;
  const named = new Set(document.mentions.filter(({ kind }) => kind === "person").map(({ name }) => name));
  expect(named).toEqual(new Set(["林知远", "周怀瑾", "沈怀舟"]));
  const assembly = createAssembly({ concepts: [], institutions: [], persons: [], possiblySame: [] });
  const { relationships } = assembly.add(document);
  const persons = assembly.finish([]).nodes.filter(({ label }) => label === "Person");
  expect(persons.map(({ id }) => id)).toEqual(["person:林知远", "person:沈怀舟"]);
  expect(relationships.filter(({ type }) => type === "QUOTES").map(({ to }) => to)).toEqual(["person:沈怀舟"]);
});
