// What is said when the server does not answer as it should.
import { found } from "./acts.mjs";
import { answered, silent, unreached } from "./answers.mjs";

const error = "[data-testid=error]";
const failing = (name, before) => ({ name: `a search, ${name}`, at: found, before, shows: error });

export const failures = [
  failing("not let in", answered("search", 401)),
  failing("too large", answered("search", 413, { title: "Too large", detail: "parts[0].image has more than 8388608 bytes" })),
  failing("refused", answered("search", 422, { title: "Unprocessable Content", detail: "parts[0].text is too long" })),
  failing("failed", answered("search", 500)),
  failing("nobody behind the proxy", answered("search", 502, "<html>")),
  failing("busy", answered("search", 503, { title: "Busy", detail: "too many searches wait" })),
  failing("not reached", unreached("search")),
  failing("answered with nonsense", answered("search", 200, "nonsense")),
  { name: "a summary that fails", at: found, before: answered("summaries", 500), shows: "[data-testid=summary-retry]" },
  { name: "a summary that is busy", at: found, before: answered("summaries", 503), shows: "[data-testid=summary-retry]" },
  { name: "a summary that takes long", at: found, before: silent("summaries"), shows: "[data-testid=summary-standing]" },
];
