// Opens each image of a case at three windows, by its address alone, and holds the painted greys against those that
// another program makes of the file: painted by the processor, and by WebGL.
// Usage: node greys.mjs ADDRESS CHROMIUM EXPECTED WORK_FOLDER
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { launched } from "./browser.mjs";

const [address, executablePath, expectedFile, work] = process.argv.slice(2);
const expected = JSON.parse(await readFile(expectedFile, "utf8"));
const BLOCKS = 16;

const browser = await launched(executablePath);
const faults = [];

/** The greys in the middles of the blocks of what is painted; null when nothing is. */
function painted(blocks) {
  const canvas = document.querySelector("[data-testid=viewer-picture] canvas");
  if (!canvas?.width) return null;
  const copy = document.createElement("canvas");
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext("2d");
  context.drawImage(canvas, 0, 0);
  const side = Math.min(canvas.width, canvas.height);
  const at = (length, block) => Math.floor((length - side) / 2 + ((block + 0.5) * side) / blocks);
  const { data } = context.getImageData(0, 0, copy.width, copy.height);
  const greys = [];
  for (let row = 0; row < blocks; row++) {
    for (let column = 0; column < blocks; column++) {
      greys.push(data[4 * (at(canvas.height, row) * copy.width + at(canvas.width, column))]);
    }
  }
  return greys;
}

function apart(greys, wanted) {
  if (greys === null) return 999;
  return Math.max(...greys.map((grey, place) => Math.abs(grey - wanted[place])));
}

async function walk(name, prepare) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(30_000);
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await prepare(page);
  const answer = await page.request.get(`${address}/api/v1/cases/${expected.case}`);
  const { images } = await answer.json();
  assert.equal(images.length, expected.files.length);
  let worst = 0;
  for (const [place, { windows }] of expected.files.entries()) {
    for (const { centre, width, greys } of windows) {
      await page.goto(`${address}/case/${expected.case}?at=${images[place].id}&view=___${centre}_${width}`);
      await page.getByTestId("viewer-picture").waitFor();
      let now = 999;
      for (let tries = 0; tries < 40 && now > 1; tries++) {
        await page.waitForTimeout(50);
        now = apart(await page.evaluate(painted, BLOCKS), greys);
      }
      worst = Math.max(worst, now);
      if (now > 1) await page.screenshot({ path: path.join(work, `greys-${name}-${place + 1}.png`) });
      assert.ok(now <= 1, `file ${place + 1} at ${centre}, ${width} by ${name}: ${now} greys apart`);
    }
  }
  console.log(`ok: painted by ${name}, at most ${worst.toFixed(2)} greys apart`);
  await page.close();
}

try {
  await walk("the processor", async () => undefined);
  await walk("WebGL", (page) =>
    // what a program draws is taken for a graphics processor
    page.addInitScript(() => {
      const { getParameter } = WebGL2RenderingContext.prototype;
      WebGL2RenderingContext.prototype.getParameter = function (name) {
        return name === 0x9246 ? "a graphics processor" : getParameter.call(this, name);
      };
    }),
  );
  assert.deepEqual(faults, []);
} catch (error) {
  console.error(faults.join("\n"));
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
}
