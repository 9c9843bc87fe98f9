/** The reference says what the registry of rules says. */
import { expect, test } from "vitest";
import { currentReference, writtenReference } from "./reference.ts";

test("the tables of rules in docs/reference.md are those of the registry (npm run reference writes them)", () => {
  expect(writtenReference()).toBe(currentReference(writtenReference()));
});
