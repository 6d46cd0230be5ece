// The page before a search, and what lies over every page.
import { givenFiles, keys, once, press, typed, unknown } from "./acts.mjs";
import { answered, changed } from "./answers.mjs";

const hovering = (page) =>
  page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["x"], "x.png", { type: "image/png" }));
    document.body.dispatchEvent(new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer }));
  });

const startShown = ".start";

export const start = [
  { name: "start", at: "/", shows: startShown },
  { name: "start, settings open", at: "/", act: press("settings"), shows: ".settings-body:not([hidden])" },
  { name: "start, help with keys", at: "/", act: once(startShown, keys("?")), shows: "dialog[open]" },
  { name: "start, denial offered", at: "/", act: typed("pneumothorax not effusion"), shows: "[data-testid=offer-away]" },
  { name: "start, a file refused", at: "/", act: givenFiles({ "a.pdf": "%PDF-1.7" }), shows: "[data-testid=error]" },
  {
    name: "start, two files refused",
    at: "/",
    act: givenFiles({ "a.pdf": "%PDF-1.7", "b.png": "no image" }),
    shows: "[data-testid=error] li + li",
  },
  { name: "start, files hover", at: "/", act: once(startShown, hovering), shows: ".drop-overlay" },
  { name: "start in unknown mode", at: "/", act: unknown, shows: "[data-unknown=true] .start" },
  {
    name: "start, the server away",
    at: "/",
    before: answered("health", 503, { title: "Not ready", detail: "The index is being opened." }),
    shows: "[data-testid=offline]",
  },
  {
    name: "start, the demo model over other cases",
    at: "/",
    before: changed("health", (health) => ({ ...health, strangeCases: 12 })),
    shows: "[data-testid=demo-model]",
  },
  {
    name: "start, a strange model",
    at: "/",
    before: changed("health", (health) => ({
      ...health,
      calibration: { ...health.calibration, modelIsStrange: true },
    })),
    shows: "[data-testid=strange-model]",
  },
  { name: "nothing at this address", at: "/case/No.Such.Name", shows: ".notice" },
  {
    name: "start in German, settings open",
    at: "/",
    screen: { kept: { language: "de" } },
    act: press("settings"),
    shows: "html[lang=de] .settings-body:not([hidden])",
  },
];
