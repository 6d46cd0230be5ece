// A case: its report, its viewer, and what may be wrong with it.
import { both, found, press, unfolded, unknown } from "./acts.mjs";
import { answered, changed, silent } from "./answers.mjs";

const query = found.slice(2);
const report = "[data-testid=case-report]";
const picture = "[data-testid=viewer-picture]";
const painted = (page) => page.locator(picture).waitFor();
const first = ({ first: { caseId, bestImage } }) => `/case/${caseId}?${query}&at=${bestImage.id}`;
const stack = (world) => `/case/${world.stack}`;
const withCase = (change) => changed("cases/*", (of) => ({ ...of, ...change }));
const doubt = { field: "modality", tag: "CR", seems: "a magnetic resonance image", share: 0.97 };

const measured = async (page) => {
  await painted(page);
  await page.keyboard.press("l");
  await page.locator(".viewer-well").focus();
  for (const key of ["Enter", "ArrowRight", "Enter"]) await page.keyboard.press(key);
};
const looked = async (page) => {
  await painted(page);
  for (const key of ["+", "+", "i"]) await page.keyboard.press(key);
};
const metadata = both(painted, press("metadata-open"));
const plain = both(painted, (page) => page.locator(".viewer-again").first().click(), painted);
const noPictures = (page) => page.route(/\/rendered$|\/frames\/|\/metadata$/, (route) => route.abort());

export const cases = [
  { name: "a case", at: first, act: painted, shows: report },
  { name: "a case that no search led to", at: (world) => `/case/${world.single}`, act: painted, shows: report },
  { name: "a case of several images", at: stack, act: painted, shows: "[data-image]" },
  { name: "a case, plain pictures chosen", at: stack, act: plain, shows: "[data-testid=viewer-why]" },
  { name: "a case, enlarged and inverted", at: first, act: looked, shows: "[aria-pressed=true]" },
  { name: "a case, measured", at: first, act: measured, shows: "[data-testid=measure-list]" },
  { name: "a case, metadata open", at: first, act: metadata, shows: "[data-testid=metadata]" },
  {
    name: "a case, metadata without a match",
    at: first,
    act: both(metadata, (page) => page.locator(".metadata-search input").fill("no such element")),
    shows: ".metadata-count",
  },
  { name: "a case, where it is similar", at: first, act: both(painted, press("heat-switch")), shows: "[data-testid=heat-legend]" },
  {
    name: "a case, where it is similar is not known",
    at: first,
    before: answered("regions", 501, { title: "No regions", detail: "this model has no regions" }),
    act: both(painted, press("heat-switch")),
    shows: "[data-testid=heat-refused]",
  },
  { name: "a case, a sentence quoted", at: (world) => `${first(world)}&quote=0-20`, act: painted, shows: "[data-testid=quoted]" },
  { name: "a case in doubt", at: first, before: withCase({ doubts: [doubt] }), act: painted, shows: "[data-testid=doubts]" },
  {
    name: "a case without a report",
    at: first,
    before: withCase({ report: { sections: [], text: "" }, findings: [] }),
    act: painted,
    shows: ".case-side",
  },
  { name: "a case without images", at: first, before: withCase({ images: [] }), shows: ".viewer-empty" },
  {
    name: "a case of forty labels",
    at: first,
    before: withCase({ labels: Array.from({ length: 40 }, (_, place) => `a label of some length ${place}`) }),
    act: painted,
    shows: report,
  },
  { name: "a case, what is folded opened", at: first, act: both(painted, unfolded(".case")), shows: report },
  { name: "a case, put into a collection", at: first, act: both(painted, press("put-into-collection")), shows: "dialog[open]" },
  { name: "a case in unknown mode", at: first, act: both(painted, unknown), shows: "[data-testid=hidden]" },
  { name: "a case whose pictures do not come", at: first, before: noPictures, shows: "[data-testid=viewer-failed], .viewer-why" },
  { name: "a case being opened", at: first, before: silent("cases/*"), shows: ".case.skeleton" },
  { name: "a case that there is not", at: "/case/0123456789abcdef0123456789abcdef", shows: "[data-testid=error]" },
  { name: "a case, the server failed", at: first, before: answered("cases/*", 500), shows: "[data-testid=error]" },
];
