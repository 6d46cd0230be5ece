import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { FakeServer } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";

const thumbnails = () => [...document.querySelectorAll<HTMLImageElement>("img.thumbnail")];

function loseThumbnails() {
  for (const picture of thumbnails()) fireEvent.error(picture);
}

test("thumbnails that were lost in an outage are asked for again when the server is back", {
  timeout: 30_000,
}, async () => {
  const server = new FakeServer().listen();
  const { health } = server;
  openPage("/?q=mass");
  await screen.findAllByTestId("hit-card");
  server.health = () => "no connection";
  loseThumbnails();
  expect(thumbnails()).toHaveLength(0);
  expect(screen.getAllByText("No image")).toHaveLength(3);
  await screen.findByTestId("offline");
  server.health = health;
  await waitFor(() => expect(thumbnails()).toHaveLength(3), { timeout: 6_000 });
});

test("also after an outage that was over before anybody else noticed it", { timeout: 30_000 }, async () => {
  new FakeServer().listen();
  openPage("/?q=mass");
  await screen.findAllByTestId("hit-card");
  loseThumbnails();
  await waitFor(() => expect(thumbnails()).toHaveLength(3), { timeout: 6_000 });
});

test("the image of a case that was lost in an outage comes by itself when the server is back", {
  timeout: 30_000,
}, async () => {
  const server = new FakeServer().listen();
  const { picture } = server;
  server.picture = () => Promise.reject(new TypeError("connection refused"));
  openPage("/case/case-1");
  await screen.findByTestId("viewer-failed");
  server.picture = picture;
  await screen.findByTestId("viewer-picture", {}, { timeout: 6_000 });
  expect(screen.queryByTestId("viewer-failed")).toBeNull();
});

test("what is saved while the server is away is said to be asked for once, and the outage is noticed", {
  timeout: 60_000,
}, async () => {
  const server = new FakeServer().listen();
  const { answer } = server.collections;
  const { id } = server.collections.keep("Chest", [{ caseId: "case-1" }]);
  const once =
    "The server does not answer. It may be starting, or the network is away. Try again once it answers.";
  const { user } = openPage(`/collection/${id}`);
  await user.type(await screen.findByTestId("entry-history"), "Fell.");
  server.health = () => "no connection";
  server.collections.answer = () => {
    throw new TypeError("connection refused");
  };
  await user.click(screen.getByTestId("save"));
  expect((await screen.findByTestId("not-saved")).textContent).toBe(`This was not saved. ${once}`);
  await screen.findByTestId("offline", {}, { timeout: 8_000 });
  server.health = new FakeServer().health;
  server.collections.answer = answer.bind(server.collections);
  await waitFor(() => expect(screen.queryByTestId("offline")).toBeNull(), { timeout: 8_000 });
  expect(screen.getByTestId("not-saved").textContent).toBe(
    "This was not saved. The server did not answer; now it answers again. Try again.",
  );
  await user.click(screen.getByTestId("save"));
  await waitFor(() => expect(screen.getByTestId("save-state").textContent).toBe("Saved."));
});

test("a save that is lost while the server is never seen to be ill may be tried again, and that is said", {
  timeout: 30_000,
}, async () => {
  const server = new FakeServer().listen();
  const { answer } = server.collections;
  const { id } = server.collections.keep("Chest", [{ caseId: "case-1" }]);
  const { user } = openPage(`/collection/${id}`);
  await user.type(await screen.findByTestId("entry-history"), "Fell.");
  server.collections.answer = () => {
    server.collections.answer = answer.bind(server.collections);
    throw new TypeError("connection reset");
  };
  await user.click(screen.getByTestId("save"));
  await screen.findByTestId("not-saved");
  await screen.findByText(/now it answers again/, {}, { timeout: 8_000 });
  expect(screen.queryByTestId("offline")).toBeNull();
});

test("an export that meets no server has its health asked, and is begun again by hand", {
  timeout: 30_000,
}, async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/list");
  await screen.findAllByTestId("list-row");
  server.health = () => "no connection";
  server.listFile = () => {
    throw new TypeError("connection refused");
  };
  await user.click(screen.getByTestId("export-csv"));
  const said = (await screen.findByTestId("error")).textContent;
  expect(said).toContain("Try again once it answers.");
  expect(said).not.toContain("by itself");
  await screen.findByTestId("offline", {}, { timeout: 8_000 });
});
