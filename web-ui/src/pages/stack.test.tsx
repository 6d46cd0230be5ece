import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { exampleCase } from "../testing/examples";
import { FakeServer } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";

const slices = 60;

/** A case of many slices whose pictures say which one they are, and come when they come. */
function slowServer(delay: () => number): FakeServer {
  const server = new FakeServer().listen();
  server.case = () => ({
    body: {
      ...exampleCase,
      images: Array.from({ length: slices }, (_, position) => ({
        id: `slice-${position + 1}`,
        series: 1,
        position,
        view: "",
        width: 8,
        height: 8,
        thumbnail: `/api/v1/images/slice-${position + 1}/thumbnail`,
        rendered: `/api/v1/images/slice-${position + 1}/rendered`,
      })),
    },
  });
  server.picture = (imageId, signal) =>
    new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
      setTimeout(() => resolve(new Response(imageId)), delay());
    });
  vi.stubGlobal("createImageBitmap", async (blob: Blob) => ({
    width: 8,
    height: 8,
    burnt: await blob.text(),
    close: () => undefined,
  }));
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockImplementation(function (this: HTMLCanvasElement) {
    const drawImage = (bitmap: { burnt: string }) => this.setAttribute("data-burnt", bitmap.burnt);
    return { clearRect: () => undefined, drawImage } as unknown as CanvasRenderingContext2D;
  } as unknown as HTMLCanvasElement["getContext"]);
  return server;
}

/** mulberry32 */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What is burnt into the picture, and what is said of it; null when nothing is painted. */
function seen() {
  const picture = screen.queryByTestId("viewer-picture");
  if (picture === null) return null;
  return {
    burnt: picture.getAttribute("data-burnt"),
    label: picture.getAttribute("aria-label"),
    place: screen.getByTestId("viewer-place").textContent,
    slider: screen.getByRole<HTMLInputElement>("slider").value,
  };
}

test("in 60 random steps through images that are late, what is said is said of the picture that is seen", async () => {
  const seed = Date.now() % 100_000;
  const any = random(seed);
  slowServer(() => 5 + 60 * any());
  openPage("/case/case-1");
  const slider = await screen.findByRole("slider");
  for (let walked = 0; walked < 60; walked++) {
    const dice = any();
    if (dice < 0.5) fireEvent.keyDown(document.body, { key: dice < 0.3 ? "ArrowRight" : "ArrowLeft" });
    else fireEvent.change(slider, { target: { value: String(Math.floor(any() * slices)) } });
    await act(() => new Promise((resolve) => setTimeout(resolve, 30 * any())));
    const now = seen();
    if (now === null) continue;
    const number = Number(now.burnt?.replace("slice-", ""));
    expect(now, `seed ${seed}, step ${walked}`).toEqual({
      burnt: `slice-${number}`,
      label: `Image ${number} of ${slices}`,
      place: `Image ${number} of ${slices}`,
      slider: String(number - 1),
    });
  }
});

test("what is on its way is said, and which picture cannot be had", async () => {
  const server = slowServer(() => 1);
  const given = server.picture;
  let isThere = false;
  server.picture = (imageId, signal) => {
    if (imageId === "slice-3") return new Promise(() => undefined);
    if (imageId === "slice-4" && !isThere) return Promise.resolve(new Response("no", { status: 500 }));
    return given(imageId, signal);
  };
  const { user } = openPage("/case/case-1?at=slice-2");
  await screen.findByTestId("viewer-picture");
  await user.keyboard("{ArrowRight}");
  const pending = screen.getByTestId("viewer-pending");
  await waitFor(() => expect(pending.textContent).toBe("Loading image 3 of 60"));
  expect(screen.getByTestId("viewer-place").textContent).toBe("Image 2 of 60");
  await user.keyboard("{ArrowRight}");
  await waitFor(() => expect(pending.textContent).toBe("Image 4 of 60 could not be loaded."));
  expect(screen.queryByTestId("viewer-picture")).toBeNull();
  expect(screen.getByTestId("viewer-place").textContent).toBe("No image");
  isThere = true;
  await user.click(screen.getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(screen.getByTestId("viewer-place").textContent).toBe("Image 4 of 60"));
  expect(pending.textContent).toBe("");
});

test("the zoom stays at the next hit, and the address leads back to what was seen", async () => {
  const server = slowServer(() => 1);
  const { user } = openPage("/case/case-1?q=mass");
  await screen.findByTestId("viewer-picture");
  await user.click(screen.getByRole("button", { name: "Zoom in" }));
  await user.keyboard("{ArrowRight}i");
  await waitFor(() => expect(window.location.search).toBe("?q=mass&at=slice-2&view=2_____i"));
  await user.click(screen.getByRole("link", { name: "Next hit" }));
  await waitFor(() => expect(window.location.pathname).toBe("/case/case-2"));
  await waitFor(() => expect(screen.getByText("2×")).toBeTruthy());
  expect(screen.getByRole("button", { name: "Invert" }).getAttribute("aria-pressed")).toBe("true");
  expect(server.searches).toHaveLength(1);
});
