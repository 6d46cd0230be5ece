// Steps through the images of a case one after another, and tells how soon each is painted, and how soon the first was.
// Usage: node steps.mjs ADDRESS CHROMIUM CASE [MOST_WORK_MILLISECONDS]
import assert from "node:assert/strict";
import { launched } from "./browser.mjs";
import { percentile } from "./figures/random.mjs";

const [address, executablePath, caseId, mostWork = "33"] = process.argv.slice(2);
const MOST_STEPS = 150;

/** In the page: when the first picture is shown, since the address was opened. */
function watchFirst() {
  const look = () => {
    const picture = document.querySelector("[data-testid=viewer-picture]");
    if (picture === null) requestAnimationFrame(look);
    else requestAnimationFrame(() => Object.assign(window, { firstPicture: performance.now() }));
  };
  look();
}

/** In the page: what is said of the place is said of the picture that is painted. */
async function step(steps) {
  const place = () => document.querySelector("[data-testid=viewer-place]").textContent;
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const took = [];
  for (let number = 0; number < steps; number++) {
    const before = place();
    const begin = performance.now();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true, cancelable: true }));
    while (place() === before) await frame();
    took.push(performance.now() - begin);
    await frame();
  }
  return took;
}

const browser = await launched(executablePath);
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(120_000);
  await page.addInitScript(watchFirst);
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable", { timeDomain: "threadTicks" }); // not the time in which others are at work
  const worked = async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return 1_000 * metrics.find(({ name }) => name === "TaskDuration").value;
  };

  const opened = async () => {
    await page.goto(`${address}/case/${caseId}`);
    await page.waitForFunction(() => window.firstPicture !== undefined);
    return page.evaluate(() => window.firstPicture);
  };

  const measure = async (viewer) => {
    await page.waitForLoadState("networkidle");
    const last = Number(await page.locator(".viewer-slider").getAttribute("max"));
    const steps = Math.min(MOST_STEPS, last);
    const before = await worked();
    const took = await page.evaluate(step, steps);
    const work = ((await worked()) - before) / steps;
    const [half, most] = [percentile(took, 0.5), percentile(took, 0.95)].map(Math.round);
    console.log(`${viewer}: a step p50 ${half} ms, p95 ${most} ms; ${work.toFixed(1)} ms of work each`);
    assert.ok(work <= Number(mostWork), `a step is ${mostWork} ms of work at most`);
  };

  for (const time of ["first", "second", "third"]) {
    console.log(`the first slice, opened for the ${time} time: ${Math.round(await opened())} ms`);
  }
  await measure("at full depth");
  await opened();
  await page.locator(".viewer-again").first().click();
  await page.getByTestId("viewer-why").waitFor();
  await page.getByTestId("viewer-picture").waitFor();
  await measure("as plain pictures");
} finally {
  await browser.close();
}
