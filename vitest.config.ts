import { defineConfig } from "vitest/config";
import { closingLines } from "./test/closing-lines.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/fresh-dist.ts"],
    // No test is about speed: this ends only what would hang for ever.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ["default", closingLines],
  },
});
