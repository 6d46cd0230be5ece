import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { expect, test, vi } from "vitest";
import { keepImage } from "../state/queryImages";
import { exampleCase, exampleHit, exampleResponse } from "../testing/examples";
import { FakeServer, problem } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";

const hash = "aaaabbbbccccdddd";
const given = { hash, name: "scan.png", dataUrl: `data:image/png;base64,${btoa("a picture")}` };
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 7]);

/** Hits whose cases have so many slices each; the images of case-2 are "case-2-0", "case-2-1" ... */
function serverOf(slices: readonly number[], bestAt = 0): FakeServer {
  const server = new FakeServer().listen();
  const image = (caseId: string, position: number) => ({
    id: `${caseId}-${position}`,
    series: 1,
    position,
    view: "",
    width: 8,
    height: 8,
    thumbnail: `/api/v1/images/${caseId}-${position}/thumbnail`,
    rendered: `/api/v1/images/${caseId}-${position}/rendered`,
  });
  server.search = () => ({
    body: exampleResponse(
      slices.map((_, place) =>
        exampleHit(place + 1, {
          bestImage: { id: `case-${place + 1}-${bestAt}`, similarity: 0.8, thumbnail: "/t" },
        }),
      ),
    ),
  });
  server.case = (caseId) => {
    const count = slices[Number(caseId.replace("case-", "")) - 1] ?? 1;
    const images = Array.from({ length: count }, (_, position) => image(caseId, position));
    return { body: { ...exampleCase, id: caseId, images } };
  };
  return server;
}

function hitColumns() {
  return screen.getAllByTestId("hit-column");
}

function casesShown(): readonly (string | undefined)[] {
  return hitColumns().map(({ dataset }) => dataset.caseId);
}

function wells(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(".viewer-well")];
}

/** Which image every hit's column says that it shows, once all are painted. */
async function places(...expected: readonly string[]): Promise<void> {
  await waitFor(() =>
    expect(
      hitColumns().map((column) => within(column).queryByTestId("viewer-place")?.textContent ?? ""),
    ).toEqual(expected),
  );
}

function address(): string {
  return window.location.pathname + window.location.search;
}

test("the image that was given stands beside hits, each with its rank, band, labels and a way to it", async () => {
  keepImage(given);
  serverOf([3, 3, 3]);
  openPage(`/compare?img=${hash}&case=case-1&case=case-2`);
  const query = within(await screen.findByTestId("query-column"));
  expect(query.getByRole("heading", { level: 2 }).textContent).toBe("Query");
  expect(await query.findByRole("img", { name: "Image 1 of 1" })).toBeTruthy();
  const [first, second] = hitColumns().map((column) => within(column));
  expect(await first?.findByText("Hit 1")).toBeTruthy();
  expect(first?.getByText("strong")).toBeTruthy();
  expect(second?.getByText("good")).toBeTruthy();
  expect(second?.getByText("pneumothorax")).toBeTruthy();
  expect(second?.getByTestId("column-case").getAttribute("href")).toBe(
    `/case/case-2?img=${hash}&at=case-2-0`,
  );
  await places("Image 1 of 3", "Image 1 of 3");
  await waitFor(() => expect(document.title).toBe("Compare: CT Head, Male, 58 y, case-1 – Precedent"));
});

test("nobody is asked for an image that this tab holds", async () => {
  keepImage(given);
  const server = serverOf([1]);
  const asked: string[] = [];
  const { picture } = server;
  server.picture = (imageId, signal) => {
    asked.push(imageId);
    return picture(imageId, signal);
  };
  openPage(`/compare?img=${hash}&case=case-1`);
  await places("Image 1 of 1");
  expect(asked).toEqual(["case-1-0"]);
});

test("a case as the query is shown at the image that decided", async () => {
  const server = serverOf([3, 3]);
  const leg = { part: 0, rank: 1, score: 0.8, share: 1, image: "case-1-1", queryImage: "case-2-2" };
  server.search = () => ({
    body: exampleResponse([exampleHit(1, { explanation: { legs: [{ leg: "image-to-image", ...leg }] } })]),
  });
  openPage("/compare?like=case-2&case=case-1");
  const query = within(await screen.findByTestId("query-column"));
  expect(await query.findByRole("img", { name: "Image 3 of 3" })).toBeTruthy();
});

test("each hit begins with the image that fits best; then a step in one is a step of the same share in all", async () => {
  serverOf([5, 3, 1], 0);
  const { user } = openPage("/compare?q=mass&case=case-1&case=case-2&case=case-3");
  await places("Image 1 of 5", "Image 1 of 3", "Image 1 of 1");
  wells()[1]?.focus();
  await user.keyboard("{ArrowRight}");
  await places("Image 3 of 5", "Image 2 of 3", "Image 1 of 1");
  await user.keyboard("{ArrowRight}{ArrowRight}");
  await places("Image 5 of 5", "Image 3 of 3", "Image 1 of 1");
  await user.click(screen.getByRole("button", { name: "Most similar images" }));
  await places("Image 1 of 5", "Image 1 of 3", "Image 1 of 1");
});

test("without a focus the arrow keys step through the longest series", async () => {
  serverOf([3, 5], 1);
  const { user } = openPage("/compare?q=mass&case=case-1&case=case-2");
  await places("Image 2 of 3", "Image 2 of 5");
  await user.keyboard("{ArrowRight}");
  await places("Image 2 of 3", "Image 3 of 5");
  fireEvent.wheel(wells()[1] as HTMLElement, { deltaY: 100 });
  fireEvent.wheel(wells()[1] as HTMLElement, { deltaY: 100 });
  await places("Image 3 of 3", "Image 5 of 5");
});

test("a series whose instances cannot be shown at full depth is shown as pictures, and it is said why", async () => {
  const server = serverOf([2, 2]);
  const known = server.case;
  server.case = (caseId) => {
    const { body } = known(caseId) as { body: typeof exampleCase };
    const kept = (place: number) => ({
      study: "2.25.1",
      series: "2.25.2",
      instance: `2.25.${place}`,
      frame: 1,
    });
    const images = body.images.map((image, place) => ({ ...image, instance: kept(place) }));
    return { body: caseId === "case-1" ? { ...body, images } : body };
  };
  const dataSet = { "00280004": { vr: "CS", Value: ["PALETTE COLOR"] } };
  server.dicom = (path) => new Response(path.endsWith("/metadata") ? JSON.stringify([dataSet]) : "grey");
  openPage("/compare?q=mass&case=case-1&case=case-2");
  expect((await screen.findByTestId("viewer-why")).textContent).toContain("shown as plain pictures");
  await places("Image 1 of 2", "Image 1 of 2");
});

test("a column that is let go scrolls alone, and comes back to the others", async () => {
  serverOf([3, 3]);
  const { user } = openPage("/compare?q=mass&case=case-1&case=case-2");
  await places("Image 1 of 3", "Image 1 of 3");
  const [, second] = screen.getAllByRole("button", { name: "Scroll together" });
  await user.click(second as HTMLElement);
  expect(second?.getAttribute("aria-pressed")).toBe("false");
  wells()[1]?.focus();
  await user.keyboard("{ArrowRight}{ArrowRight}");
  await places("Image 1 of 3", "Image 3 of 3");
  wells()[0]?.focus();
  await user.keyboard("{ArrowRight}");
  await places("Image 2 of 3", "Image 3 of 3");
  await user.click(second as HTMLElement);
  await places("Image 2 of 3", "Image 2 of 3");
});

test("zoom, pan and inversion are those of all columns", async () => {
  keepImage(given);
  serverOf([1, 1]);
  const { user } = openPage(`/compare?img=${hash}&case=case-1&case=case-2`);
  await waitFor(() => expect(screen.getAllByTestId("viewer-picture")).toHaveLength(3));
  await user.click(screen.getByRole("button", { name: "Zoom in" }));
  wells()[2]?.focus();
  await user.keyboard("{Shift>}{ArrowRight}{/Shift}i");
  const stages = screen.getAllByTestId("viewer-stage").map(({ style }) => style.transform);
  expect(stages).toEqual(Array(3).fill("translate(-10%, 0%) scale(2)"));
  const inverted = screen.getAllByTestId("viewer-picture").map(({ dataset }) => dataset.inverted);
  expect(inverted).toEqual(["true", "true", "true"]);
});

test("the next hits come into the same columns: zoom, share and order stay, and the history is as long as before", async () => {
  const server = serverOf([3, 3, 3, 3]);
  const { user } = openPage("/compare?q=mass&case=case-2&case=case-1");
  await places("Image 1 of 3", "Image 1 of 3");
  const before = history.length;
  await user.click(screen.getByRole("button", { name: "Zoom in" }));
  await user.keyboard("{ArrowRight}j");
  await waitFor(() => expect(casesShown()).toEqual(["case-3", "case-2"]));
  await places("Image 2 of 3", "Image 2 of 3");
  expect(screen.getByTestId("compared").textContent).toBe("Hits 3, 2 of 4");
  expect(screen.getByText("2×")).toBeTruthy();
  await user.click(screen.getByRole("link", { name: "Next hit" }));
  await waitFor(() => expect(casesShown()).toEqual(["case-4", "case-3"]));
  expect(screen.queryByRole("link", { name: "Next hit" })).toBeNull();
  await user.keyboard("jk");
  await waitFor(() => expect(casesShown()).toEqual(["case-3", "case-2"]));
  expect(history.length).toBe(before);
  expect(server.searches).toHaveLength(1);
});

test("where each hit is similar is shown of all, with what it does not prove", async () => {
  keepImage(given);
  const server = serverOf([1, 1]);
  const { user } = openPage(`/compare?img=${hash}&case=case-1&case=case-2`);
  await places("Image 1 of 1", "Image 1 of 1");
  expect(server.regionsAsked).toEqual([]);
  await user.keyboard("h");
  await waitFor(() => expect(screen.getAllByTestId("heat")).toHaveLength(2));
  expect(server.regionsAsked).toEqual([
    { imageId: "case-1-0", otherImage: given.dataUrl },
    { imageId: "case-2-0", otherImage: given.dataUrl },
  ]);
  expect(screen.getByTestId("heat-legend").textContent).toContain("It drives similarity, not disease.");
  expect(screen.getAllByTestId("column-heat").map(({ textContent }) => textContent)).toEqual(
    Array(2).fill("Most similar in the upper right of the picture, at the ring."),
  );
  expect(address()).toBe(`/compare?img=${hash}&case=case-1&case=case-2&heat=0`);
  await user.click(screen.getByTestId("heat-switch"));
  expect(screen.queryByTestId("heat")).toBeNull();
});

test("from a dropped image to query and hits side by side it is one action more, by mouse or by a key", async () => {
  for (const way of ["click", "key"] as const) {
    serverOf([1, 1, 1]);
    vi.stubGlobal("createImageBitmap", async () => ({ width: 8, height: 8, close: () => undefined }));
    const { user, page } = openPage("/");
    const files = [new File([png], "scan.png", { type: "image/png" })];
    fireEvent.drop(document.body, { dataTransfer: { files, types: ["Files"] } });
    const first = await screen.findByRole("link", { name: "Compare the first hits" });
    if (way === "click") await user.click(first);
    else await user.keyboard("v");
    await screen.findByTestId("query-column");
    await places("Image 1 of 1", "Image 1 of 1");
    expect(screen.getAllByRole("img", { name: "Image 1 of 1" })).toHaveLength(3);
    page.unmount();
  }
});

test("a card is compared by its link and by a key, and Esc leads back to it", async () => {
  keepImage(given);
  serverOf([1, 1, 1]);
  const { user } = openPage(`/?img=${hash}`);
  const links = await screen.findAllByRole("link", { name: /CR Chest/ });
  links[1]?.focus();
  await user.keyboard("c");
  await screen.findByTestId("compare-page");
  expect(address()).toBe(`/compare?img=${hash}&case=case-2`);
  await waitFor(() => expect(casesShown()).toEqual(["case-2"]));
  await user.keyboard("j");
  await waitFor(() => expect(casesShown()).toEqual(["case-3"]));
  await user.keyboard("{Escape}");
  const card = (await screen.findAllByTestId("hit-card"))[2];
  await waitFor(() => expect(card?.contains(document.activeElement)).toBe(true));
  expect(address()).toBe(`/?img=${hash}`);
});

test("a case is compared with the query from its page", async () => {
  keepImage(given);
  serverOf([1, 1, 1]);
  const { user } = openPage(`/case/case-2?img=${hash}`);
  await user.click(await screen.findByRole("link", { name: "Compare with the query" }));
  await waitFor(() => expect(casesShown()).toEqual(["case-2"]));
  expect(screen.getByTestId("query-column")).toBeTruthy();
});

test("words have no column: hits stand side by side, two at least", async () => {
  serverOf([1, 1, 1]);
  const { user } = openPage("/compare?q=mass&case=case-3");
  await waitFor(() => expect(casesShown()).toEqual(["case-3", "case-2"]));
  expect(screen.queryByTestId("query-column")).toBeNull();
  await user.click(screen.getByRole("radio", { name: "3" }));
  await waitFor(() => expect(casesShown()).toEqual(["case-3", "case-2", "case-1"]));
  expect(address()).toBe("/compare?q=mass&case=case-3&case=case-2&case=case-1");
});

test("an image that no tab holds any more is said to be gone, beside the hits that are named", async () => {
  serverOf([1]);
  openPage(`/compare?img=${hash}&case=case-1`);
  expect(await screen.findByTestId("image-lost")).toBeTruthy();
  await places("Image 1 of 1");
});

test("a case that is not there is named, and the others are shown", async () => {
  const server = serverOf([1, 1]);
  const known = server.case;
  server.case = (caseId) =>
    caseId === "gone-7" ? problem(404, "Unknown case", "There is no case with this id.") : known(caseId);
  openPage("/compare?q=mass&case=gone-7&case=case-1");
  const [gone, other] = (await screen.findAllByTestId("hit-column")).map((column) => within(column));
  expect((await gone?.findByTestId("error"))?.textContent).toContain("There is no case with this id.");
  expect(gone?.getByRole("heading", { name: "Case gone-7" })).toBeTruthy();
  expect(await other?.findByRole("img", { name: "Image 1 of 1" })).toBeTruthy();
});

test("without a search and without cases it is said what to do", async () => {
  new FakeServer().listen();
  openPage("/compare");
  expect((await screen.findByTestId("compare-none")).textContent).toContain("Search first");
});

test("of several parts the reader chooses which one is seen, and of several series likewise", async () => {
  keepImage(given);
  const server = serverOf([2, 2]);
  const known = server.case;
  server.case = (caseId) => {
    const answer = known(caseId);
    const body = (answer as { body: typeof exampleCase }).body;
    const images = body.images.map((image, place) => ({ ...image, series: place + 1 }));
    return { body: { ...body, images } };
  };
  const { user } = openPage(`/compare?img=${hash}&like=case-2&case=case-1`);
  await user.selectOptions(await screen.findByTestId("query-part"), "2 The chosen case");
  const query = within(screen.getByTestId("query-column"));
  await user.selectOptions(await query.findByTestId("column-series"), "Series 2");
  expect(await query.findByRole("img", { name: "Image 1 of 1" })).toBeTruthy();
});

test("cases side by side have no accessibility fault", async () => {
  keepImage(given);
  serverOf([3, 3, 3]);
  openPage(`/compare?q=mass&img=${hash}&case=case-1&case=case-2&case=case-3&heat=1`);
  await waitFor(() => expect(screen.getAllByTestId("heat")).toHaveLength(3));
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
});
