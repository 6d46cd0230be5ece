import { defineConfig } from "vite";

// decoders are files of their own, as they would be on any page
export default defineConfig({
  base: "./",
  worker: { format: "es" },
  logLevel: "error",
  build: { target: "esnext", assetsInlineLimit: 0, chunkSizeWarningLimit: 20_000, minify: false, emptyOutDir: true },
});
