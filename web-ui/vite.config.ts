import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** Everything the page needs goes into the jar below /web; nothing is inlined, so that a strict CSP holds. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "target/classes/web",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: "assets/licences.txt" },
    target: "es2023",
    chunkSizeWarningLimit: 1_300, // the viewer of stored instances, loaded when a case has some
    rolldownOptions: {
      checks: { pluginTimings: false, bundlerTimings: false },
      // what the first page needs comes in one piece, also where pages that are loaded later share it
      output: { codeSplitting: { groups: [{ name: "page", tags: ["$initial"] }] } },
    },
  },
  server: {
    proxy: { "/api": "http://localhost:8080" },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/testing/setup.ts"],
    testTimeout: 30_000,
    isolate: false,
    fileParallelism: false,
  },
});
