// Loads a CT of an archive over DICOMweb as viewers do, with Cornerstone3D's loader in a real browser, and holds its
// values against those of the files that were taken in.
// Usage: node viewer.mjs ADDRESS CHROMIUM EXPECTED WORK_FOLDER
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { launched } from "./browser.mjs";
import { served } from "./served.mjs";

const [archive, executablePath, expectedFile, work] = process.argv.slice(2);
const expected = JSON.parse(await readFile(expectedFile, "utf8"));
const root = fileURLToPath(new URL("./viewer", import.meta.url));
const folder = path.join(work, "viewer");

await build({ root, configFile: path.join(root, "vite.config.js"), build: { outDir: folder } });
const page = await served(folder, archive);
const browser = await launched(executablePath);
const tab = await browser.newPage({ viewport: { width: 400, height: 300 } });
tab.setDefaultTimeout(60_000);

// what the page says is told when a step fails
const faults = [];
const foreign = [];
tab.on("pageerror", (error) => faults.push(String(error)));
tab.on("request", (request) => {
  const url = request.url();
  const local = url.startsWith(page.address) || url.startsWith("blob:") || url.startsWith("data:");
  if (!local) foreign.push(url);
});

async function step(sentence, walk) {
  await walk();
  console.log(`ok: ${sentence}`);
}

const value = (dataset, tag) => dataset[tag]?.Value?.[0];
const ask = (call, ...given) => tab.evaluate(([name, all]) => window.viewer[name](...all), [call, given]);
const askClient = (call, options) =>
  tab.evaluate(([name, how]) => window.viewer.client[name](how), [call, options]);

try {
  await step("a viewer starts", async () => {
    await tab.goto(`${page.address}/index.html`);
    await tab.waitForFunction(() => window.viewer !== undefined);
    await ask("begin");
  });

  await step("dicomweb-client finds the study, its series and their instances", async () => {
    const studies = await askClient("searchForStudies", { queryParams: { ModalitiesInStudy: "CT", limit: 10 } });
    assert.deepEqual(studies.map((one) => value(one, "0020000D")), [expected.study]);
    assert.equal(value(studies[0], "00201206"), expected.series.length);
    const series = await askClient("searchForSeries", { studyInstanceUID: expected.study });
    assert.deepEqual(
      series.map((one) => value(one, "0020000E")).sort(),
      expected.series.map((one) => one.series).sort(),
    );
    for (const one of expected.series) {
      const place = { studyInstanceUID: expected.study, seriesInstanceUID: one.series };
      const instances = await askClient("searchForInstances", place);
      assert.equal(instances.length, one.instances);
    }
    const nobody = await askClient("searchForStudies", { queryParams: { PatientName: "Zebedee" } });
    assert.equal(nobody.length, 0);
  });

  await step("dicomweb-client retrieves files, frames and pictures", async () => {
    const { series, values } = expected.series[0];
    const place = { studyInstanceUID: expected.study, seriesInstanceUID: series };
    const [first] = await askClient("searchForInstances", place);
    const instance = { ...place, sopInstanceUID: value(first, "00080018") };
    const got = await tab.evaluate(async (where) => {
      const { client } = window.viewer;
      const all = await client.retrieveSeries(where);
      const file = await client.retrieveInstance(where);
      const frames = await client.retrieveInstanceFrames({ ...where, frameNumbers: [1] });
      const [picture] = await client.retrieveInstanceRendered({ ...where, mediaTypes: [{ mediaType: "image/png" }] });
      return {
        magic: new TextDecoder().decode(new Uint8Array(file, 128, 4)),
        files: all.length,
        same: all.some((one) => one.byteLength === file.byteLength),
        samples: Array.from(new Int16Array(frames[0])),
        picture: picture.byteLength,
      };
    }, instance);
    assert.equal(got.magic, "DICM");
    assert.equal(got.files, expected.series[0].instances);
    assert.ok(got.same, "the file alone is the file among others");
    assert.ok(got.picture > 100, `a picture of ${got.picture} bytes`);
    assert.deepEqual(got.samples, values);
  });

  for (const one of expected.series) {
    await step(`Cornerstone3D loads ${one.name} at 16 bits, equal to the source`, async () => {
      const ids = await ask("imageIds", expected.study, one.series);
      assert.equal(ids.length, one.instances);
      const raw = await ask("pixels", ids[0], false);
      assert.equal(raw.rows, expected.rows);
      assert.equal(raw.columns, expected.columns);
      assert.match(raw.kind, /16Array/);
      assert.deepEqual(raw.values, one.values);
      const scaled = await ask("pixels", ids[0], true);
      const measured = one.values.map((sample) => sample * expected.slope + expected.intercept);
      assert.deepEqual(scaled.values, measured);
    });
  }

  await step("Cornerstone3D shows it through the window of the file", async () => {
    const ids = await ask("imageIds", expected.study, expected.series[0].series);
    const { shown, window } = await ask("show", ids);
    assert.equal(shown, ids[0]);
    assert.ok(Math.abs(window.upper - window.lower - expected.windowWidth) <= 1, JSON.stringify(window));
    await tab.screenshot({ path: path.join(work, "viewer.png") });
  });

  assert.deepEqual(foreign, []);
  assert.deepEqual(faults, []);
} catch (error) {
  console.error(faults.join("\n"));
  throw error;
} finally {
  await browser.close();
  page.close();
}
