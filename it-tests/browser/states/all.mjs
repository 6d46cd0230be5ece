// Every state that the page is looked at in: where it begins, what is done there, and what then is to be seen.
import { bar } from "./bar.mjs";
import { cases } from "./cases.mjs";
import { collections } from "./collections.mjs";
import { compare } from "./compare.mjs";
import { failures } from "./failures.mjs";
import { hits } from "./hits.mjs";
import { lists } from "./lists.mjs";
import { sheets } from "./sheets.mjs";
import { sizes } from "./sizes.mjs";
import { start } from "./start.mjs";
import { summary } from "./summary.mjs";

export const states = [
  ...start,
  ...hits,
  ...bar,
  ...failures,
  ...summary,
  ...cases,
  ...compare,
  ...lists,
  ...collections,
  ...sheets,
  ...sizes,
];
