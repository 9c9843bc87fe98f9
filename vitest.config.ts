import { defineConfig } from "vitest/config";
import { closingLines } from "./test/closing-lines.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/seed.ts"],
    globalSetup: ["test/fresh-dist.ts", "test/run-folder.ts"],
    // No module of ours holds a state, so the files of a worker read each of them once.
    isolate: false,
    maxWorkers: "100%",
    // No test is about speed: this ends only what would hang for ever.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    reporters: ["default", closingLines],
  },
});
