import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { FakeServer } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 7]);

function quick(): File {
  return new File([png, "quick"], "quick.png", { type: "image/png" });
}

/** A file that is read only once it is let through. */
function slow() {
  const file = new File([png, "slow"], "slow.png", { type: "image/png" });
  const bytes = file.arrayBuffer();
  const opened: (() => void)[] = [];
  const gate = new Promise<void>((done) => opened.push(done));
  file.arrayBuffer = () => gate.then(() => bytes);
  return { file, through: () => act(async () => opened[0]?.()) };
}

function drop(file: File) {
  fireEvent.drop(document.body, { dataTransfer: { files: [file], types: ["Files"] } });
}

function kinds(parts: readonly object[] | undefined): readonly string[] {
  return (parts ?? []).flatMap((part) => Object.keys(part));
}

test("of two images that are picked both are searched with, however slowly the first is read", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/");
  const { file, through } = slow();
  await user.upload(screen.getByTestId("image-input"), file);
  await user.upload(screen.getByTestId("image-input"), quick());
  await through();
  await waitFor(() => expect(server.searches.at(-1)?.parts).toHaveLength(2));
});

test("of two images that are dropped the last stays, however slowly the first is read", async () => {
  const server = new FakeServer().listen();
  openPage("/");
  const { file, through } = slow();
  drop(file);
  drop(quick());
  await through();
  const last = `data:image/png;base64,${btoa(String.fromCharCode(...png, ...new TextEncoder().encode("quick")))}`;
  await waitFor(() => expect(server.searches.at(-1)?.parts).toEqual([{ image: last }]));
});

test("words that are typed or searched for while an image is read stay", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/");
  const { file, through } = slow();
  await user.upload(screen.getByTestId("image-input"), file);
  await user.type(screen.getByTestId("search-input"), "nodule{Enter}");
  await waitFor(() => expect(server.searches).toHaveLength(1));
  await user.type(screen.getByTestId("search-input"), " left");
  await through();
  await waitFor(() => expect(kinds(server.searches.at(-1)?.parts)).toEqual(["text", "image"]));
  expect(server.searches.at(-1)?.parts[0]).toEqual({ text: "nodule left" });
  expect(screen.getByTestId("search-input")).toHaveProperty("value", "nodule left");
});

test("who opened a case while an image was read stays there, and searches with it when they say so", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/?q=nodule");
  const { file, through } = slow();
  await user.upload(screen.getByTestId("image-input"), file);
  await user.click((await screen.findAllByTestId("hit-card"))[0]?.querySelector("a") as HTMLElement);
  await screen.findByTestId("case-page");
  await through();
  const told = await screen.findByTestId("images-read");
  expect(screen.getByTestId("case-page")).toBeTruthy();
  await user.click(told.querySelector("button") as HTMLElement);
  await waitFor(() => expect(kinds(server.searches.at(-1)?.parts)).toEqual(["text", "image"]));
  expect(screen.queryByTestId("images-read")).toBeNull();
});

test("a file that is gone before it is read is refused, and nothing waits for it", async () => {
  const server = new FakeServer().listen();
  openPage("/");
  const gone = quick();
  gone.arrayBuffer = () => Promise.reject(new Error("gone"));
  drop(gone);
  expect((await screen.findByTestId("error")).textContent).toContain("not an image that can be read");
  drop(quick());
  await waitFor(() => expect(server.searches).toHaveLength(1));
});
