// What a reader does on the way to a state.

export const found = "/?q=left+pneumothorax";

export const press = (testId) => (page) => page.getByTestId(testId).first().click();

export const keys =
  (...pressed) =>
  async (page) => {
    for (const key of pressed) await page.keyboard.press(key);
  };

export const typed = (text) => (page) => page.getByTestId("search-input").fill(text);

/** One after another. */
export const both =
  (...acts) =>
  async (page, world) => {
    for (const act of acts) await act(page, world);
  };

/** What is done once something is to be seen. */
export const once = (selector, ...acts) =>
  both((page) => page.locator(selector).first().waitFor(), ...acts);

export const unknown = both(press("settings"), press("unknown-switch"), keys("Escape"));

/** Opens everything that is folded away. */
export const unfolded = (within) => (page) =>
  page.locator(`${within} details:not([open]) > summary`).evaluateAll((summaries) => {
    for (const summary of summaries) summary.click();
  });

export const givenPicture = (page, { picture }) => page.getByTestId("image-input").setInputFiles(picture);

/** Gives files that are no images, by their names and how they begin. */
export const givenFiles = (files) => (page) =>
  page
    .getByTestId("image-input")
    .setInputFiles(Object.entries(files).map(([name, text]) => ({ name, mimeType: "image/png", buffer: Buffer.from(text) })));
