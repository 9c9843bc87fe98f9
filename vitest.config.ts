import { defineConfig } from "vitest/config";
import { closingLines } from "./test/closing-lines.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ["default", closingLines],
  },
});
