// How long it takes from Enter until the first row of hits is painted.

export async function untilFirstRow(page, address, words) {
  await page.goto(address);
  await page.getByTestId("search-input").fill(words);
  return page.evaluate(
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
  );
}
