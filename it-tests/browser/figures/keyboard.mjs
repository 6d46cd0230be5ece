// Every flow of the page by the keyboard alone.
import { cases } from "../keys/cases.mjs";
import { collections } from "../keys/collections.mjs";
import { hits } from "../keys/hits.mjs";
import { lists } from "../keys/lists.mjs";
import { worldOf } from "../states/world.mjs";

const flows = Object.entries({ ...hits, ...cases, ...collections, ...lists });

export const keyboard = [
  {
    name: `flows by the keyboard alone, of ${flows.length}`,
    asked: "all",
    async measure({ browser, address }) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const world = await worldOf(page.request, address);
      const { stack, picture } = world;
      let done = 0;
      for (const [flow, walk] of flows) {
        try {
          await walk({ page, address, stack, picture });
          done++;
        } catch (error) {
          console.log(`    not: ${flow}: ${String(error).split("\n").slice(0, 2).join(" ")}`);
        }
      }
      await world.leave();
      await context.close();
      return { figure: String(done), isMet: done === flows.length };
    },
  },
];
