// Cases side by side.
import { both, found, keys, unknown } from "./acts.mjs";
import { answered } from "./answers.mjs";

const query = found.slice(2);
const wide = (columns) => `[data-columns="${columns}"]`;
const beside = (number) => ({ hits }) =>
  `/compare?${query}&${hits.slice(0, number).map((id) => `case=${id}`).join("&")}`;
const painted = (page) => page.locator("[data-testid=hit-column] [data-testid=viewer-picture]").first().waitFor();
const similar = (number) => ({ hits }) =>
  `/compare?like=${hits[5]}&${hits.slice(0, number).map((id) => `case=${id}`).join("&")}`;

export const compare = [
  { name: "two cases side by side", at: beside(2), act: painted, shows: wide(2) },
  { name: "three cases side by side", at: beside(3), act: painted, shows: wide(3) },
  { name: "four cases side by side", at: beside(4), act: painted, shows: wide(4) },
  { name: "a case beside the query", at: similar(1), act: painted, shows: "[data-testid=query-column]" },
  { name: "three cases beside the query", at: similar(3), act: painted, shows: wide(4) },
  { name: "side by side, where they are similar", at: beside(2), act: both(painted, keys("h")), shows: "[data-testid=heat-legend]" },
  { name: "side by side, enlarged", at: beside(2), act: both(painted, keys("+", "+", "i")), shows: "[aria-pressed=true]" },
  { name: "side by side in unknown mode", at: beside(2), act: both(painted, unknown), shows: "[data-unknown=true]" },
  { name: "side by side, one failed", at: beside(2), before: answered("cases/*", 500), shows: "[data-testid=error]" },
  { name: "nothing to compare", at: "/compare", shows: "[data-testid=compare-none]" },
];
