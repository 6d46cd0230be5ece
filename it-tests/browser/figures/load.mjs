// What the first load takes over the wire.
export const load = [
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
];
