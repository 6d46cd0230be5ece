// Makes the pictures that README.md shows, by the names that it gives them.
// Usage: node pictures.mjs ADDRESS CHROMIUM FOLDER
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { launched } from "./browser.mjs";

const [address, executablePath, folder] = process.argv.slice(2);

const pictures = {
  /** Hits, and beside them what they have in common. */
  async search(page) {
    await page.goto(`${address}/?q=left+pneumothorax`);
    await page.getByTestId("claim").first().waitFor();
  },
};

/** Until every picture in sight has come. */
const loaded = (page) =>
  page.waitForFunction(() => {
    const inSight = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight);
    return inSight.length > 0 && inSight.every((image) => image.complete && image.naturalWidth > 0);
  });

const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
const shown = [...readme.matchAll(/docs\/images\/([\w-]+)\.png/g)].map(([, name]) => name);
assert.deepEqual(Object.keys(pictures).sort(), [...new Set(shown)].sort(), "the pictures are those of README.md");

const browser = await launched(executablePath);
try {
  for (const [name, go] of Object.entries(pictures)) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
    await go(page);
    await loaded(page);
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
    await page.close();
    console.log(`ok: ${name}.png`);
  }
} finally {
  await browser.close();
}
