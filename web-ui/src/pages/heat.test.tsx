import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { expect, test } from "vitest";
import { keepImage } from "../state/queryImages";
import { exampleHit, exampleResponse } from "../testing/examples";
import { FakeServer, problem } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";

const pixels = "data:image/png;base64,iVBORw0KGgoH";
const hash = "aaaabbbbccccdddd";

test("where an image is similar is asked only when the reader wants it", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/case/case-1?q=mass&at=slice-1");
  const wanted = await screen.findByRole("switch", { name: "Show where it is similar" });
  expect(server.regionsAsked).toEqual([]);
  expect(screen.queryByTestId("heat-legend")).toBeNull();
  wanted.focus();
  await user.keyboard("{Enter}");
  expect(await screen.findByTestId("heat")).toBeTruthy();
  expect(server.regionsAsked).toEqual([{ imageId: "slice-1", text: "mass" }]);
  expect(screen.getByTestId("heat-said").textContent).toBe(
    "Most similar in the upper right of the picture, at the ring.",
  );
  expect(screen.getByTestId("heat-part").textContent).toBe("to “mass”");
  expect(screen.getByTestId("heat-legend").textContent).toContain("It drives similarity, not disease.");
  expect(window.location.search).toBe("?q=mass&at=slice-1&heat=0");
  await user.keyboard("{Enter}");
  expect(screen.queryByTestId("heat")).toBeNull();
  expect(window.location.search).toBe("?q=mass&at=slice-1");
});

test("a case that was found by nothing has no such switch", async () => {
  new FakeServer().listen();
  openPage("/case/case-1");
  await screen.findByTestId("case-report");
  expect(screen.queryByTestId("heat-switch")).toBeNull();
});

test("of several parts the reader sees which one, and chooses another", async () => {
  keepImage({ hash, name: "scan.png", dataUrl: pixels });
  const server = new FakeServer().listen();
  const { user } = openPage(`/case/case-1?q=mass&img=${hash}&at=slice-0`);
  await user.click(await screen.findByTestId("heat-switch"));
  const part = await screen.findByTestId("heat-part");
  expect(
    within(part)
      .getAllByRole("option")
      .map(({ textContent }) => textContent),
  ).toEqual(["“mass”", "your image"]);
  await screen.findByTestId("heat");
  await user.selectOptions(part, "your image");
  await waitFor(() =>
    expect(server.regionsAsked).toEqual([
      { imageId: "slice-0", text: "mass" },
      { imageId: "slice-0", otherImage: pixels },
    ]),
  );
});

test("a case as the query stands there with the image that decided", async () => {
  const server = new FakeServer().listen();
  const leg = { part: 0, rank: 1, score: 0.8, share: 1, image: "slice-2", queryImage: "slice-9" };
  const hit = exampleHit(1, { explanation: { legs: [{ leg: "image-to-image", ...leg }] } });
  server.search = () => ({ body: exampleResponse([hit]) });
  openPage("/case/case-1?like=case-7&at=slice-2&heat=0");
  await screen.findByTestId("heat");
  expect(server.regionsAsked.at(-1)).toEqual({ imageId: "slice-2", otherImageId: "slice-9" });
});

test("stepping to another image asks again, once it is still", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/case/case-1?q=mass&at=slice-0&heat=0");
  await screen.findByTestId("heat");
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(screen.queryByTestId("heat")).toBeNull();
  await screen.findByTestId("heat");
  expect(server.regionsAsked.map(({ imageId }) => imageId)).toEqual(["slice-0", "slice-2"]);
});

test("an error is said in words and leaves the image as it is", async () => {
  const server = new FakeServer().listen();
  server.regions = () => problem(422, "Cannot compare", "The image is larger than 8192 pixels.");
  openPage("/case/case-1?q=mass&heat=0");
  await waitFor(() =>
    expect(screen.getByTestId("heat-said").textContent).toBe("The image is larger than 8192 pixels."),
  );
  expect(screen.queryByTestId("heat")).toBeNull();
});

test("an image that the tab no longer holds is said to be gone", async () => {
  const server = new FakeServer().listen();
  openPage("/case/case-1?img=fedcba9876543210&heat=0");
  expect((await screen.findByTestId("heat-said")).textContent).toContain("no longer in this tab");
  expect(server.regionsAsked).toEqual([]);
});

test("a model without regions takes the switch away and says why", async () => {
  const server = new FakeServer().listen();
  const why = "the model of this service cannot tell the regions of an image";
  server.regions = () => problem(501, "Not Implemented", why);
  const { user } = openPage("/case/case-1?q=mass");
  await user.click(await screen.findByTestId("heat-switch"));
  expect((await screen.findByTestId("heat-refused")).textContent).toContain(
    "The model of this service cannot tell the regions of an image.",
  );
  expect(screen.queryByTestId("heat-switch")).toBeNull();
});

test("a card's why leads to the image that decided, its map switched on", async () => {
  const server = new FakeServer().listen();
  const leg = { part: 0, rank: 1, score: 0.8, share: 1, image: "slice-2" };
  const hit = exampleHit(1, { explanation: { legs: [{ leg: "text-to-image", ...leg }] } });
  server.search = () => ({ body: exampleResponse([hit]) });
  const { user } = openPage("/?q=mass");
  await user.click(await screen.findByText("Why?"));
  await user.click(screen.getByRole("link", { name: "Show where" }));
  await screen.findByTestId("heat");
  expect(server.regionsAsked).toEqual([{ imageId: "slice-2", text: "mass" }]);
  expect(window.location.pathname + window.location.search).toBe("/case/case-1?q=mass&at=slice-2&heat=0");
});

test("why a case was found shows the pair of images that decided", async () => {
  const server = new FakeServer().listen();
  const leg = { part: 0, rank: 1, score: 0.8, share: 1, image: "slice-2", queryImage: "slice-9" };
  const hit = exampleHit(1, { explanation: { legs: [{ leg: "image-to-image", ...leg }] } });
  server.search = () => ({ body: exampleResponse([hit]) });
  const { user } = openPage("/?like=case-7");
  await user.click(await screen.findByText("Why?"));
  const source = (name: string) => screen.getByAltText(name).getAttribute("src");
  expect(source("What was looked for with")).toBe("/api/v1/images/slice-9/thumbnail");
  expect(source("What was found by it")).toBe("/api/v1/images/slice-2/thumbnail");
});

test("a heat map has no accessibility fault", async () => {
  keepImage({ hash, name: "scan.png", dataUrl: pixels });
  new FakeServer().listen();
  openPage(`/case/case-1?q=mass&img=${hash}&heat=1`);
  await screen.findByTestId("heat");
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
});
