import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { DataSet } from "../api/dicomWeb";
import { exampleCase } from "../testing/examples";
import { FakeServer } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";

function keptServer(photometric: string): FakeServer {
  const server = new FakeServer().listen();
  server.case = () => ({
    body: {
      ...exampleCase,
      images: exampleCase.images.map((image, place) => ({
        ...image,
        instance: { study: "2.25.1", series: "2.25.2", instance: `2.25.${3 + place}`, frame: 1 },
      })),
    },
  });
  const dataSet: DataSet = {
    "00280004": { vr: "CS", Value: [photometric] },
    "00280010": { vr: "US", Value: [2] },
    "00280011": { vr: "US", Value: [2] },
    "00280100": { vr: "US", Value: [8] },
  };
  server.dicom = (path) => new Response(path.endsWith("/metadata") ? JSON.stringify([dataSet]) : "grey");
  return server;
}

test("a case whose instances cannot be shown at full depth is shown as pictures, and it is said why", async () => {
  keptServer("PALETTE COLOR");
  openPage("/case/case-1");
  expect((await screen.findByTestId("viewer-why")).textContent).toBe(
    "This case is shown as plain pictures: its colours are of another kind.",
  );
  expect(await screen.findByRole("img", { name: "Image 1 of 3, axial" })).toBeTruthy();
});

test("where that viewer cannot be started, too", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined); // React tells of it
  keptServer("MONOCHROME2"); // there is no canvas here to paint on
  openPage("/case/case-1");
  expect((await screen.findByTestId("viewer-why")).textContent).toBe(
    "The viewer could not be started; plain pictures are shown.",
  );
  expect(await screen.findByRole("img", { name: "Image 1 of 3, axial" })).toBeTruthy();
});
