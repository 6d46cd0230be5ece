import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { exampleHit, exampleResponse, health } from "../testing/examples";
import { FakeServer, problem } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 7]);

function scan(): File {
  return new File([png], "scan.png", { type: "image/png" });
}

test("words that are typed are searched and stand in the URL", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/");
  await user.type(screen.getByTestId("search-input"), "left pneumothorax{Enter}");
  expect(await screen.findAllByTestId("hit-card")).toHaveLength(3);
  expect(server.searches).toEqual([{ parts: [{ text: "left pneumothorax" }], size: 24, ranking: "hybrid" }]);
  expect(window.location.search).toBe("?q=left+pneumothorax");
  expect(screen.getByTestId("result-count").textContent).toBe("The 3 most similar of 240 cases");
});

test("cases that show the same images stand under their hit, each a link", async () => {
  const duplicates = [
    { caseId: "case-8", sameReport: true },
    { caseId: "case-9", sameReport: false },
  ];
  const server = new FakeServer().listen();
  server.search = () => ({ body: exampleResponse([exampleHit(1, { duplicates }), exampleHit(2)]) });
  openPage("/?q=left");
  const same = await screen.findAllByTestId("same-images");
  expect(same.map(({ textContent }) => textContent)).toEqual([
    "Same images in 2 other cases:12 (another report)",
  ]);
  const [first] = within(same[0] as HTMLElement).getAllByRole("link");
  expect(first?.getAttribute("href")).toMatch(/case-8/);
});

test("an image that is picked is searched together with the words", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/");
  await user.type(screen.getByTestId("search-input"), "left");
  await user.upload(screen.getByTestId("image-input"), scan());
  await screen.findAllByTestId("hit-card");
  expect(server.searches[0]?.parts).toEqual([
    { text: "left" },
    { image: "data:image/png;base64,iVBORw0KGgoH" },
  ]);
  expect(window.location.search).toMatch(/^\?q=left&img=[0-9a-f]{16}$/);
  await user.click(screen.getByRole("button", { name: "Remove: Your image" }));
  await waitFor(() => expect(server.searches[1]?.parts).toEqual([{ text: "left" }]));
});

test("an image can be dropped and pasted anywhere", async () => {
  const server = new FakeServer().listen();
  openPage("/");
  const dataTransfer = { files: [scan()], types: ["Files"] };
  fireEvent.drop(screen.getByTestId("drop-zone"), { dataTransfer });
  await waitFor(() => expect(server.searches).toHaveLength(1));
  fireEvent.paste(document.body, { clipboardData: { files: [new File([png, "x"], "")] } });
  await waitFor(() => expect(server.searches).toHaveLength(2));
});

test("of several files each is searched with once, and what cannot be is named", async () => {
  const server = new FakeServer().listen();
  openPage("/");
  const other = new File([png, "other"], "b.png", { type: "image/png" });
  const table = new File(["a,b"], "c.csv");
  fireEvent.drop(document.body, {
    dataTransfer: { files: [scan(), other, scan(), table], types: ["Files"] },
  });
  await waitFor(() => expect(server.searches[0]?.parts).toHaveLength(2));
  expect((await screen.findByTestId("error")).textContent).toContain("PNG or JPEG");
});

test("a file that is dropped anywhere takes the place of the images, one dropped on the bar is added", async () => {
  const server = new FakeServer().listen();
  openPage("/");
  const drop = (target: Element, bytes: string) => {
    const files = [new File([png, bytes], "x.png", { type: "image/png" })];
    fireEvent.drop(target, { dataTransfer: { files, types: ["Files"] } });
  };
  drop(document.body, "1");
  await waitFor(() => expect(server.searches).toHaveLength(1));
  drop(screen.getByTestId("drop-zone"), "2");
  await waitFor(() => expect(server.searches[1]?.parts).toHaveLength(2));
  drop(document.body, "3");
  await waitFor(() => expect(server.searches[2]?.parts).toHaveLength(1));
});

test("words that deny something are offered as something to search away from, and stay as they are", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/");
  await user.type(screen.getByTestId("search-input"), "pneumothorax not effusion");
  const offer = screen.getByTestId("offer-away");
  expect(server.searches).toEqual([]);
  await user.click(offer);
  await waitFor(() =>
    expect(server.searches[0]?.parts).toEqual([{ text: "pneumothorax" }, { text: "effusion", weight: -1 }]),
  );
  expect(screen.getByTestId("part").dataset.away).toBe("true");
  expect(window.location.search).toBe("?q=pneumothorax&q=effusion&w=-1");
});

test("of a list that is denied every item is searched away from", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/");
  await user.type(screen.getByTestId("search-input"), "effusion without pneumothorax or nodule");
  await user.click(screen.getByRole("button", { name: /Search away from “pneumothorax” and “nodule”/ }));
  await waitFor(() =>
    expect(server.searches[0]?.parts).toEqual([
      { text: "effusion" },
      { text: "pneumothorax", weight: -1 },
      { text: "nodule", weight: -1 },
    ]),
  );
});

test("nothing is offered to search away from where nothing would be looked for", async () => {
  new FakeServer().listen();
  const { user } = openPage("/");
  await user.type(screen.getByTestId("search-input"), "no effusion");
  expect(screen.queryByTestId("offer-away")).toBeNull();
});

test("what hits shall be unlike is not enough to search, which is said, also above a list and beside filters", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/list?q=mass&q=effusion&w=-1");
  await screen.findAllByTestId("list-row");
  expect(screen.queryByTestId("only-away")).toBeNull();
  await user.clear(screen.getByTestId("search-input"));
  await user.type(screen.getByTestId("search-input"), "{Enter}");
  expect((await screen.findByTestId("only-away")).textContent).toMatch(/^What hits shall be unlike/);
  await waitFor(() => expect(server.listsAsked.at(-1)?.parts).toBeUndefined());
  cleanup();
  openPage("/?q=effusion&w=-1&label=nodule");
  await screen.findByRole("button", { name: "Remove filter nodule" });
  expect(screen.getByTestId("only-away")).toBeTruthy();
  cleanup();
  openPage("/?q=effusion&w=-1");
  expect(screen.getByTestId("only-away")).toBeTruthy();
});

test("a part counts more, or leads away, as the reader says", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/?q=mass&like=case-1");
  await user.selectOptions(await screen.findByTestId("part-weight"), "2");
  await waitFor(() => expect(server.searches[1]?.parts[1]).toEqual({ caseId: "case-1", weight: 2 }));
  await user.selectOptions(screen.getByTestId("part-sign"), "away");
  await waitFor(() => expect(server.searches[2]?.parts[1]).toEqual({ caseId: "case-1", weight: -2 }));
});

test("a part of a query image is chosen by numbers as well as by drawing", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/");
  await user.upload(screen.getByTestId("image-input"), scan());
  await screen.findAllByTestId("hit-card");
  await user.click(screen.getByText("In numbers"));
  fireEvent.change(screen.getByLabelText("Left %"), { target: { value: "50" } });
  await waitFor(() =>
    expect(server.searches[1]?.parts[0]?.region).toEqual({ x: 0.5, y: 0, width: 0.5, height: 1 }),
  );
});

test("a part more than a search takes is refused in words, and nothing that was typed is lost", async () => {
  const server = new FakeServer().listen();
  const parts = (number: number) =>
    Array.from({ length: number }, (_, place) => `like=case-${place}`).join("&");
  const { user } = openPage(`/?${parts(16)}`);
  await screen.findAllByTestId("hit-card");
  const bar = screen.getByTestId("search-input");
  await user.type(bar, "melanoma not nodule");
  await user.click(screen.getByTestId("offer-away"));
  expect(screen.getByTestId("too-much").textContent).toContain("at most 16 parts");
  await user.type(bar, "{Enter}");
  expect(screen.getByTestId("too-much")).toBeTruthy();
  expect(bar).toHaveProperty("value", "melanoma not nodule");
  expect(server.searches).toHaveLength(1);
  await user.click(screen.getAllByRole("button", { name: /^Remove: / })[0] as HTMLElement);
  await waitFor(() => expect(server.searches[1]?.parts).toHaveLength(16));
  expect(screen.queryByTestId("too-much")).toBeNull();
  cleanup();
  openPage(`/?${parts(60)}`);
  expect((await screen.findByTestId("too-much")).textContent).toContain("more than 16 parts");
});

test("words that are too long are refused whole, and none is cut off", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/");
  const bar = screen.getByTestId("search-input");
  await user.click(bar);
  await user.paste(`${"mass ".repeat(500)}not nodule`);
  expect(bar).toHaveProperty("value", `${"mass ".repeat(500)}not nodule`);
  await user.keyboard("{Enter}");
  expect((await screen.findByTestId("too-much")).textContent).toContain("at most 2,000 letters");
  expect(server.searches).toEqual([]);
});

test("a file that is no image is refused with the reason", async () => {
  const server = new FakeServer().listen();
  openPage("/");
  fireEvent.drop(document.body, { dataTransfer: { files: [new File(["a,b"], "x.csv")], types: ["Files"] } });
  expect((await screen.findByTestId("error")).textContent).toContain("PNG or JPEG");
  expect(server.searches).toEqual([]);
});

test("an image that the tab no longer holds is said to be gone and can be taken away", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/?q=mass&img=0123456789abcdef");
  expect(await screen.findByTestId("image-lost")).toBeTruthy();
  expect(server.searches).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Remove: Image is gone" }));
  await screen.findAllByTestId("hit-card");
});

test("a facet narrows the search, its chip widens it again", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/?q=mass&size=48");
  await user.click(await screen.findByTestId("facet-modality-CT"));
  await waitFor(() => expect(server.searches[1]).toMatchObject({ filter: { modality: ["CT"] }, size: 24 }));
  expect(window.location.search).toBe("?q=mass&modality=CT");
  await user.click(screen.getByRole("button", { name: /Remove filter CT/ }));
  await waitFor(() => expect(window.location.search).toBe("?q=mass"));
});

test("labels may be asked for together, or ruled out, and the chips say so", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/?q=mass&label=pneumothorax&label=pleural+effusion");
  await user.click(await screen.findByTestId("mode-label-all"));
  await waitFor(() =>
    expect(server.searches[1]?.filter).toEqual({
      and: [{ label: ["pneumothorax"] }, { label: ["pleural effusion"] }],
    }),
  );
  await user.click(await screen.findByTestId("mode-label-none"));
  await waitFor(() =>
    expect(server.searches[2]?.filter).toEqual({
      and: [{ not: { label: ["pneumothorax", "pleural effusion"] } }],
    }),
  );
  expect(window.location.search).toMatch(/&labelMode=none$/);
  await user.click(screen.getByRole("button", { name: "Remove filter none of: pneumothorax" }));
  await waitFor(() =>
    expect(server.searches[3]?.filter).toEqual({ and: [{ not: { label: ["pleural effusion"] } }] }),
  );
});

test("ages and dates are taken over with Enter, and not the wrong way round", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/?q=mass");
  await user.type(await screen.findByTestId("filter-age-from"), "40{Enter}");
  await waitFor(() => expect(server.searches[1]?.filter).toEqual({ age: { min: 40 } }));
  await user.type(screen.getByTestId("filter-age-to"), "30{Enter}");
  expect(await screen.findByText("“From” lies after “to”.")).toBeTruthy();
  expect(server.searches).toHaveLength(2);
});

test("the ranking is one of three", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/?q=mass");
  await user.click(await screen.findByTestId("ranking-text"));
  await waitFor(() => expect(server.searches[1]?.ranking).toBe("text"));
  expect(window.location.search).toBe("?q=mass&ranking=text");
});

test("more hits are shown up to a hundred", async () => {
  const server = new FakeServer().listen();
  server.search = ({ size = 10 }) => ({
    body: exampleResponse(Array.from({ length: size }, (_, place) => exampleHit(place + 1))),
  });
  const { user } = openPage("/?q=mass&size=96");
  await user.click(await screen.findByTestId("show-more"));
  await waitFor(() => expect(screen.getAllByTestId("hit-card")).toHaveLength(100));
  expect(screen.queryByTestId("show-more")).toBeNull();
});

test("a card tells why it was found when asked, and leads to more like it", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/?q=mass");
  const card = within((await screen.findAllByTestId("hit-card"))[0] ?? document.body);
  await user.click(card.getByText("Why?"));
  const why = card.getByText("The words of its report against “mass”").closest("details");
  expect(why?.open).toBe(true);
  await user.keyboard("{Escape}");
  expect(why?.open).toBe(false);
  await user.click(card.getByTestId("more-like-this"));
  await waitFor(() => expect(server.searches[1]?.parts).toEqual([{ caseId: "case-1" }]));
  expect(window.location.search).toBe("?like=case-1");
});

test("no hits are said to be none", async () => {
  const server = new FakeServer().listen();
  server.search = () => ({ body: exampleResponse([], 0) });
  const { user } = openPage("/?q=mass&sex=F");
  await screen.findByTestId("empty");
  await user.click(screen.getByRole("button", { name: "Clear all filters" }));
  await waitFor(() => expect(server.searches[1]?.filter).toBeUndefined());
});

test("a refusal is shown in the server's words", async () => {
  const server = new FakeServer().listen();
  server.search = () => problem(422, "Cannot search", "The image is larger than 8192 pixels.");
  openPage("/?q=mass");
  expect((await screen.findByTestId("error")).textContent).toContain("The image is larger than 8192 pixels.");
});

test("a server that is busy is asked again a little later", async () => {
  const server = new FakeServer().listen();
  const { search } = server;
  server.search = (request) =>
    server.searches.length < 2
      ? problem(503, "Service Unavailable", "The service is busy with other queries.")
      : search(request);
  openPage("/?q=mass");
  expect(await screen.findAllByTestId("hit-card")).toHaveLength(3);
  expect(server.searches).toHaveLength(2);
});

test("a server that is away is said to be away, and asked again when it is back", async () => {
  const server = new FakeServer().listen();
  server.search = () => "no connection";
  server.health = () => "no connection";
  const { user } = openPage("/?q=mass");
  expect((await screen.findByTestId("error")).textContent).toContain("does not answer");
  expect(await screen.findByTestId("offline")).toBeTruthy();
  const back = new FakeServer().listen();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findAllByTestId("hit-card");
  expect(back.searches).toHaveLength(1);
});

test("after an outage the page is right again by itself", { timeout: 20_000 }, async () => {
  const server = new FakeServer().listen();
  const { search } = server;
  let isOut = true;
  server.search = (request) => (isOut ? "no connection" : search(request));
  openPage("/?q=mass");
  await screen.findByTestId("error", {}, { timeout: 5_000 });
  isOut = false;
  expect(await screen.findAllByTestId("hit-card", {}, { timeout: 8_000 })).toHaveLength(3);
});

test("while the server is away the last hits stay readable, and are searched anew when it is back", {
  timeout: 20_000,
}, async () => {
  const server = new FakeServer().listen();
  const { search } = server;
  const { user } = openPage("/?q=mass");
  await screen.findAllByTestId("hit-card");
  server.search = () => "no connection";
  await user.click(screen.getByTestId("facet-modality-CT"));
  await screen.findByTestId("error", {}, { timeout: 5_000 });
  expect(screen.getAllByTestId("hit-card")).toHaveLength(3);
  expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  server.search = search;
  await waitFor(() => expect(screen.queryByTestId("error")).toBeNull(), { timeout: 8_000 });
  expect(screen.getAllByTestId("hit-card")).toHaveLength(3);
});

test("a server that is well and fails is not asked for ever: what it says stays to be read", {
  timeout: 20_000,
}, async () => {
  const server = new FakeServer().listen();
  server.search = () => problem(500, "Failed", "The disk is full.");
  openPage("/?q=mass");
  await screen.findByTestId("error");
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  expect(screen.getByTestId("error").textContent).toContain("The disk is full.");
  expect(server.searches).toHaveLength(1);
});

test("a server that has lost its index says so", async () => {
  const server = new FakeServer().listen();
  server.health = () => ({
    status: 503,
    body: {
      status: "down",
      reason: "The archive's index cannot be read.",
      notice: { code: "index-gone", sentence: "the index cannot be read", figures: {}, words: [] },
    },
  });
  openPage("/");
  expect((await screen.findByTestId("offline")).textContent).toContain("index cannot be read");
});

test("the slash goes to the search, arrows go from card to card", async () => {
  new FakeServer().listen();
  const { user } = openPage("/?q=mass");
  const links = await screen.findAllByRole("link", { name: /CR Chest/ });
  await user.keyboard("/");
  expect(document.activeElement).toBe(screen.getByTestId("search-input"));
  links[0]?.focus();
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(links[1]);
});

test("every page says what it is not for, and which model answers", async () => {
  new FakeServer().listen();
  openPage("/");
  expect(await screen.findByText("1,240 cases")).toBeTruthy();
  expect(screen.getByText("Not for clinical diagnosis.")).toBeTruthy();
  expect(screen.getByText("9f3ac1d2e4b5")).toBeTruthy();
});

test("what a word may be meant for is offered, and not searched for unasked", async () => {
  const server = new FakeServer().listen();
  const suggestions = [{ word: "efusion", as: "effusion", kind: "spelling" as const }];
  server.search = () => ({
    body: { ...exampleResponse([exampleHit(1)]), suggestions, unknownWords: ["efusion"] },
  });
  const { user } = openPage("/?q=left+efusion");
  await user.click(await screen.findByTestId("suggestion"));
  await waitFor(() => expect(server.searches[1]?.parts).toEqual([{ text: "left effusion" }]));
  expect(server.searches[0]?.parts).toEqual([{ text: "left efusion" }]);
});

test("weak hits stand apart under a rule", async () => {
  const server = new FakeServer().listen();
  const bands = ["strong", "good", "weak", "weak"] as const;
  const hits = bands.map((relevance, place) => exampleHit(place + 1, { relevance }));
  server.search = () => ({ body: exampleResponse(hits) });
  openPage("/?q=mass");
  const rule = await screen.findByTestId("weak-rule");
  expect(rule.nextElementSibling?.querySelector("[data-case-id]")?.getAttribute("data-case-id")).toBe(
    "case-3",
  );
});

test("a thumb asks for more like a hit or less, and takes it back", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/?q=mass");
  await user.click((await screen.findAllByTestId("thumb-more"))[1] ?? document.body);
  await waitFor(() => expect(server.searches[1]?.feedback).toEqual({ more: ["case-2"] }));
  expect((await screen.findByTestId("feedback-note")).textContent).toContain("More like 1 of the cases.");
  await user.click(screen.getAllByTestId("thumb-less")[1] ?? document.body);
  await waitFor(() => expect(server.searches[2]?.feedback).toEqual({ less: ["case-2"] }));
  await user.click(screen.getByRole("button", { name: "Take it back" }));
  await waitFor(() => expect(window.location.search).toBe("?q=mass"));
});

test("as many thumbs as a search heeds are said to be all", async () => {
  new FakeServer().listen();
  const more = Array.from({ length: 31 }, (_, place) => `more=case-${100 + place}`).join("&");
  const { user } = openPage(`/?q=mass&${more}`);
  const [thumb] = await screen.findAllByTestId("thumb-more");
  expect(screen.getByTestId("feedback-note").textContent).not.toContain("at most");
  await user.click(thumb as HTMLElement);
  expect(screen.getByTestId("feedback-note").textContent).toContain("at most 32 of each");
});

test("down goes from the bar to the first hit, and the first key of the page leads there too", async () => {
  new FakeServer().listen();
  const { user } = openPage("/?q=mass");
  const [first] = await screen.findAllByRole("link", { name: /CR Chest/ });
  screen.getByTestId("search-input").focus();
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(first);
  (document.activeElement as HTMLElement).blur();
  await user.tab();
  await user.keyboard("{Enter}");
  expect(document.activeElement).toBe(first);
});

test("all keys are told by the question mark", async () => {
  new FakeServer().listen();
  const { user } = openPage("/?q=mass");
  await screen.findAllByTestId("hit-card");
  await user.keyboard("?");
  expect(await screen.findByText("Next hit, previous hit")).toBeTruthy();
});

test("after more hits the focus goes on with the first of them", async () => {
  const server = new FakeServer().listen();
  server.search = ({ size = 10 }) => ({
    body: exampleResponse(Array.from({ length: size }, (_, place) => exampleHit(place + 1))),
  });
  const { user } = openPage("/?q=mass");
  await user.click(await screen.findByTestId("show-more"));
  await waitFor(() => expect(screen.getAllByTestId("hit-card")).toHaveLength(48));
  const next = screen.getAllByTestId("hit-card")[24];
  await waitFor(() => expect(next?.contains(document.activeElement)).toBe(true));
});

test("a demo model before cases that it does not know is cautioned of on every page", async () => {
  const server = new FakeServer().listen();
  server.health = () => ({ body: { ...health, strangeCases: 12 } });
  openPage("/case/case-1");
  expect((await screen.findByTestId("demo-model")).textContent).toContain(
    "12 cases here that are no phantoms",
  );
});

test("a filter that leaves no case is named where the hits would be", async () => {
  const server = new FakeServer().listen();
  server.search = () => ({
    body: {
      ...exampleResponse([]),
      match: "none",
      matchReason: "no case passes the filter modality=XX",
      matchNotice: {
        code: "filter-leaves-none",
        sentence: "no case passes the filter modality=XX",
        figures: {},
        words: ["modality=XX"],
      },
    },
  });
  openPage("/?q=mass&modality=XX");
  const notice = await screen.findByTestId("empty");
  expect(notice.textContent).toContain("No case passes the filter: Modality XX.");
  expect(screen.getByRole("button", { name: "Clear all filters" })).toBeTruthy();
});
