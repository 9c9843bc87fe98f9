/** Builds the viewer into `dist/viewer`; relative addresses, so that a static copy works in any folder. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  build: { outDir: "../dist/viewer", emptyOutDir: true, target: "es2022", assetsInlineLimit: 0 },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [responsibleUse()],
});

/** `docs/responsible-use.md` beside the page, so that the foot can lead to it without a network. */
function responsibleUse(): Plugin {
  return {
    name: "responsible-use",
    apply: "build",
    generateBundle() {
      const source = readFileSync(join(import.meta.dirname, "..", "docs", "responsible-use.md"), "utf8");
      this.emitFile({ type: "asset", fileName: "responsible-use.txt", source });
    },
  };
}
