// What a viewer does with an archive: searches, reads what is told of a series, loads its frames, shows one.
import * as core from "@cornerstonejs/core";
import * as loader from "@cornerstonejs/dicom-image-loader";
import { api } from "dicomweb-client";

const root = `${location.origin}/dicom-web`;
const client = new api.DICOMwebClient({ url: root, singlepart: "" });

const VALUE = (dataset, tag) => dataset[tag]?.Value?.[0];

async function begin() {
  await core.init({ rendering: { useCPURendering: true } });
  loader.init({ maxWebWorkers: 1 });
}

/** The image ids of a series in the order of its instances, what is told of them given to the loader. */
async function imageIds(study, series) {
  const told = await client.retrieveSeriesMetadata({ studyInstanceUID: study, seriesInstanceUID: series });
  return told.flatMap((dataset) => {
    const instance = VALUE(dataset, "00080018");
    const frames = Number(VALUE(dataset, "00280008") ?? 1);
    return Array.from({ length: frames }, (_, frame) => {
      const place = `studies/${study}/series/${series}/instances/${instance}/frames/${frame + 1}`;
      const id = `wadors:${root}/${place}`;
      loader.wadors.metaDataManager.add(id, dataset);
      return id;
    });
  });
}

/** What the loader makes of a frame: with its modality transformation, or without. */
async function pixels(id, scaled) {
  core.cache.purgeCache();
  const image = await core.imageLoader.loadAndCacheImage(id, { preScale: { enabled: scaled } });
  const data = image.getPixelData();
  return {
    kind: data.constructor.name,
    rows: image.rows,
    columns: image.columns,
    values: Array.from(data),
  };
}

/** Shows the images of a series, and says what is at hand of the one that is seen. */
async function show(ids) {
  const engine = new core.RenderingEngine("engine");
  const element = document.getElementById("viewport");
  engine.enableElement({ viewportId: "stack", type: core.Enums.ViewportType.STACK, element });
  const viewport = engine.getViewport("stack");
  const rendered = new Promise((resolve) =>
    element.addEventListener(core.Enums.Events.IMAGE_RENDERED, resolve, { once: true }),
  );
  await viewport.setStack(ids, 0);
  viewport.render();
  await rendered;
  return { shown: viewport.getCurrentImageId(), window: viewport.getProperties().voiRange };
}

window.viewer = { begin, client, imageIds, pixels, show };
