// What the first load takes, and how soon hits are painted.
import { percentile } from "./random.mjs";

export const speed = [
  {
    name: "first load",
    asked: "at most 130 kB compressed in at most 6 requests",
    async measure({ browser, address }) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const sizes = [];
      page.on("requestfinished", (request) => sizes.push(request.sizes()));
      await page.goto(address, { waitUntil: "networkidle" });
      const bytes = (await Promise.all(sizes)).reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
      await context.close();
      const kilobytes = bytes / 1_000;
      return {
        figure: `${kilobytes.toFixed(0)} kB in ${sizes.length} requests`,
        isMet: kilobytes <= 130 && sizes.length <= 6,
      };
    },
  },
  {
    name: "from Enter to the first row painted, p50 and p95 of 20",
    asked: "p95 at most 500 ms at 600 cases, 1,000 ms at 20,000, on two quiet cores",
    async measure({ page, address }) {
      const took = [];
      for (let number = 0; number < 20; number++) {
        await page.goto(address);
        await page.getByTestId("search-input").fill(`pneumothorax ${number}`);
        took.push(
          await page.evaluate(
            () =>
              new Promise((done) => {
                const begin = performance.now();
                const look = () =>
                  document.querySelector("[data-testid=hit-card]") === null
                    ? requestAnimationFrame(look)
                    : requestAnimationFrame(() => done(performance.now() - begin));
                document.querySelector("[role=search]").requestSubmit();
                look();
              }),
          ),
        );
      }
      const [half, most] = [percentile(took, 0.5), percentile(took, 0.95)].map(Math.round);
      return { figure: `${half} ms, ${most} ms`, isMet: most <= 1_000 };
    },
  },
];
