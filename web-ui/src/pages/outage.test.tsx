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
