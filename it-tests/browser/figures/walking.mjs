// The ways back, and the page after an outage.

/** Whether a filter that cannot be asked for leaves the last hits there, and says what to do. */
async function staysReadable(page) {
  await page.getByTestId("facet-sex-F").check();
  await page.getByTestId("error").getByRole("button", { name: "Try again" }).waitFor();
  return (await page.getByTestId("hit-card").count()) > 0;
}

function hitsAndNothingElse() {
  const stands = (name) => document.querySelector(`[data-testid=${name}]`) !== null;
  return stands("hit-card") && !stands("error") && !stands("offline");
}

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
    name: "outages after which the page is right again by itself within 5 s, its last hits readable meanwhile",
    asked: "all",
    async measure({ page, open, outages }) {
      const took = [];
      let right = 0;
      let readable = 0;
      for (const seconds of outages) {
        await open("q=mass");
        await page.route("**/api/**", (route) => route.abort());
        if (await staysReadable(page)) readable++;
        await page.getByTestId("search-input").fill(`nodule ${took.length}`);
        await page.keyboard.press("Enter");
        await page.getByTestId("hit-card").first().waitFor({ state: "detached" });
        await page.getByTestId("error").waitFor();
        await page.waitForTimeout(1_000 * seconds);
        await page.unroute("**/api/**");
        const back = Date.now();
        const isRight = await page.waitForFunction(hitsAndNothingElse, undefined, { timeout: 5_000 }).then(
          () => true,
          () => false,
        );
        took.push((Date.now() - back) / 1_000);
        if (isRight) right++;
      }
      const slowest = Math.max(...took).toFixed(1);
      const lengths = [...new Set(outages)].map((one) => `${one} s x ${outages.filter((other) => other === one).length}`);
      return {
        figure: `${right} of ${outages.length}, readable in ${readable} (${lengths.join(", ")}; back after ${slowest} s at most)`,
        isMet: right === outages.length && readable === outages.length,
      };
    },
  },
];
