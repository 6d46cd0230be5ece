// How soon hits are painted. Times are of the machine: by hand, on a quiet one.
import { percentile } from "./random.mjs";
import { untilFirstRow } from "./rows.mjs";

export const speed = [
  {
    name: "from Enter to the first row painted, p50 and p95 of 20",
    asked: "p95 at most 500 ms at 600 cases, 1,000 ms at 20,000, on two quiet cores",
    async measure({ page, address }) {
      const took = [];
      for (let number = 0; number < 20; number++) {
        took.push(await untilFirstRow(page, address, `pneumothorax ${number}`));
      }
      const [half, most] = [percentile(took, 0.5), percentile(took, 0.95)].map(Math.round);
      return { figure: `${half} ms, ${most} ms`, isMet: most <= 1_000 };
    },
  },
  {
    name: "what an open summary adds from Enter to the first row, p50 and p95 of 30 by turns with a closed one",
    asked: "p50 at most 20 ms",
    async measure({ browser, address }) {
      const pages = {};
      const took = { true: [], false: [] };
      for (const isOpen of [true, false]) {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
        await context.addInitScript((kept) => localStorage.setItem("precedent:summary-open", kept), String(isOpen));
        pages[isOpen] = await context.newPage();
      }
      for (let number = -2; number < 30; number++) {
        for (const isOpen of number % 2 === 0 ? [true, false] : [false, true]) {
          const time = await untilFirstRow(pages[isOpen], address, `effusion ${number + 2}`);
          if (number >= 0) took[isOpen].push(time); // the first ones warm up
        }
      }
      const [half, most] = [0.5, 0.95].map((share) =>
        Math.round(percentile(took.true, share) - percentile(took.false, share)),
      );
      const closed = [0.5, 0.95].map((share) => Math.round(percentile(took.false, share)));
      for (const isOpen of [true, false]) await pages[isOpen].context().close();
      return { figure: `${half} ms, ${most} ms, over ${closed.join(" and ")} ms`, isMet: half <= 20 };
    },
  },
];
