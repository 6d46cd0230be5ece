// Steps at random through images that come late, and holds what is said of the painted picture against the number that
// is burnt into it, at every frame that the browser shows.
// Usage: node slices.mjs ADDRESS CHROMIUM CASE SLICES SEED LATE_MILLISECONDS
import assert from "node:assert/strict";
import { launched } from "./browser.mjs";
import { watchBurnt } from "./slices/watch.mjs";

const [address, executablePath, caseId, count, seed, late] = process.argv.slice(2);
const slices = Number(count);
const STEPS = 60;

const browser = await launched(executablePath);
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
page.setDefaultTimeout(30_000);
const faults = [];
page.on("pageerror", (error) => faults.push(String(error)));
page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
await page.route(/\/rendered$|\/frames\/\d+$/, async (route) => {
  await new Promise((resolve) => setTimeout(resolve, Number(late)));
  await route.continue().catch(() => undefined); // given up meanwhile
});

/** mulberry32 */
function random(start) {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

try {
  console.log(`seed ${seed}`);
  const any = random(Number(seed));
  await page.goto(`${address}/case/${caseId}`);
  await page.getByTestId("viewer").waitFor();
  await page.evaluate(watchBurnt);
  const strip = page.locator("[data-image]");
  for (let step = 0; step < STEPS; step++) {
    const dice = any();
    const key = ["ArrowRight", "ArrowLeft", "PageDown", "PageUp"][Math.floor(any() * 4)];
    if (dice < 0.6) await page.keyboard.press(key);
    else await strip.nth(Math.floor(any() * slices)).evaluate((button) => button.click());
    await page.waitForTimeout(any() * 1.5 * Number(late));
  }
  await page.waitForFunction(() => document.querySelector("[data-testid=viewer-pending]").textContent === "");
  const { frames, painted, wrong, numbers } = await page.evaluate(() => window.burnt);
  console.log(`${frames} frames, ${painted} with a picture, of ${numbers.length} slices; wrong: ${wrong.length}`);
  assert.deepEqual(wrong, []);
  assert.ok(painted > 0 && numbers.length > 3, "several slices were seen");
  assert.deepEqual(faults, []);
  console.log("ok: what is said is said of the picture that is seen");
} catch (error) {
  console.error(faults.join("\n"));
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
}
