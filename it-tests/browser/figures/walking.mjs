// The ways back, and the page after an outage.
export const walking = [
  {
    name: "ways back from hit 41 (Esc, link, browser) that find card 41 focused and in its place, of 3",
    asked: "3 within 50 px",
    async measure({ page, open }) {
      const ways = [
        () => page.keyboard.press("Escape"),
        () => page.getByTestId("back").click(),
        () => page.goBack(),
      ];
      const apart = [];
      for (const leave of ways) {
        await open("q=normal&size=48");
        const card = page.getByTestId("hit-card").nth(40);
        await card.scrollIntoViewIfNeeded();
        const before = await page.evaluate(() => window.scrollY);
        const entries = await page.evaluate(() => history.length);
        await card.locator(".card-link").click();
        await page.getByTestId("case-report").waitFor();
        await leave();
        await card.waitFor();
        await page.waitForFunction(
          () => document.querySelectorAll("[data-testid=hit-card]")[40]?.contains(document.activeElement),
          undefined,
          { timeout: 5_000 },
        );
        const after = await page.evaluate(() => window.scrollY);
        const longer = (await page.evaluate(() => history.length)) - entries;
        apart.push(longer > 1 ? Number.POSITIVE_INFINITY : Math.abs(after - before));
      }
      return { figure: `${apart.map(Math.round).join(", ")} px`, isMet: apart.every((way) => way <= 50) };
    },
  },
  {
    name: "outages after which the page is right again by itself within 5 s",
    asked: "all",
    async measure({ page, open, outages }) {
      let right = 0;
      const took = [];
      for (const seconds of outages) {
        await open("q=mass");
        await page.route("**/api/**", (route) => route.abort());
        await page.getByTestId("search-input").fill(`nodule ${right}`);
        await page.keyboard.press("Enter");
        await page.getByTestId("error").waitFor();
        await page.waitForTimeout(1_000 * seconds);
        await page.unroute("**/api/**");
        const back = Date.now();
        const isBack = await page
          .getByTestId("hit-card")
          .first()
          .waitFor({ timeout: 5_000 })
          .then(() => true, () => false);
        took.push(((Date.now() - back) / 1_000).toFixed(1));
        if (isBack) right++;
      }
      return {
        figure: `${right} of ${outages.length} (outages of ${outages.join(", ")} s; back after ${took.join(", ")} s)`,
        isMet: right === outages.length,
      };
    },
  },
];
