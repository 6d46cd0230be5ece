import { fireEvent, screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { expect, test } from "vitest";
import { recallImage } from "../state/queryImages";
import { exampleQueryImage, FakeServer, problem } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";
import { speak } from "../words/words";

function dicom(name: string, last = 1): File {
  return new File([new Uint8Array(128), "DICM", new Uint8Array([last])], name);
}

function drop(...files: readonly File[]) {
  fireEvent.drop(document.body, { dataTransfer: { files, types: ["Files"] } });
}

test("a DICOM file that is dropped is searched with as the picture that the server gives of it", async () => {
  const server = new FakeServer().listen();
  openPage("/");
  drop(dicom("I0000031"));
  await screen.findAllByTestId("hit-card");
  expect(server.dicomTypes).toEqual(["application/dicom"]);
  expect(server.searches[0]?.parts).toEqual([{ image: exampleQueryImage.image }]);
  const chip = screen.getByTestId("part");
  expect(chip.querySelector("img")?.getAttribute("src")).toBe(exampleQueryImage.shown);
  expect(chip.textContent).toContain("Your image, frame 31 of 60");
});

test("nothing of a DICOM file stays but its pictures, in memory", async () => {
  new FakeServer().listen();
  openPage("/");
  drop(dicom("scan.dcm"));
  await screen.findAllByTestId("hit-card");
  const hash = new URLSearchParams(window.location.search).get("img") ?? "";
  expect(recallImage(hash)?.dataUrl).toBe(exampleQueryImage.image);
  expect(sessionStorage).toHaveLength(0);
  expect(localStorage).toHaveLength(0);
});

test("several DICOM files come in one drop, and can be picked", async () => {
  const server = new FakeServer().listen();
  server.queryImage = (file) => ({
    body: { ...exampleQueryImage, image: `data:image/png;base64,AAA${file.at(-1)}`, frame: 1, frames: 1 },
  });
  const { user } = openPage("/");
  drop(dicom("1.dcm", 1), dicom("2.dcm", 2));
  await waitFor(() => expect(server.searches[0]?.parts).toHaveLength(2));
  await user.upload(screen.getByTestId("image-input"), dicom("3.dcm", 3));
  await waitFor(() => expect(server.searches[1]?.parts).toHaveLength(3));
  expect(screen.getAllByText("Your image")).toHaveLength(3);
});

test("modality and body part of a DICOM file are offered as filters, each applied when it is chosen", async () => {
  const server = new FakeServer().listen();
  const { user } = openPage("/");
  drop(dicom("scan.dcm"));
  await screen.findAllByTestId("hit-card");
  expect(screen.getAllByTestId("offer-only").map(({ textContent }) => textContent)).toEqual([
    "Only CT",
    "Only chest",
  ]);
  expect(server.searches[0]?.filter).toBeUndefined();
  await user.click(screen.getByRole("button", { name: "Only CT" }));
  await waitFor(() => expect(server.searches[1]?.filter).toEqual({ modality: ["CT"] }));
  expect(document.activeElement).toBe(screen.getByTestId("search-button"));
  await user.tab();
  expect(document.activeElement?.textContent).toBe("Only chest");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(server.searches[2]?.filter).toEqual({ modality: ["CT"], bodyPart: ["CHEST"] }));
  expect(screen.queryByTestId("offer-only")).toBeNull();
});

test("the offers have no accessibility fault", async () => {
  new FakeServer().listen();
  openPage("/");
  drop(dicom("scan.dcm"));
  await screen.findAllByTestId("offer-only");
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("a DICOM file without an image is refused by what it is, the others of the drop are searched with", async () => {
  const server = new FakeServer().listen();
  const reason = "the file is a structured report (SR) and no image; search with an image of the study";
  server.queryImage = (file) =>
    file.at(-1) === 2 ? problem(422, "Unprocessable Content", reason) : { body: exampleQueryImage };
  openPage("/");
  drop(dicom("scan.dcm", 1), dicom("report.dcm", 2));
  const said = (await screen.findByTestId("error")).textContent;
  expect(said).toContain("This DICOM file cannot be searched with. The file is a structured report (SR)");
  expect(said).not.toContain("Unprocessable");
  await waitFor(() => expect(server.searches[0]?.parts).toHaveLength(1));
});

test("a German reader is told the way out in German, and the server's reason as English", async () => {
  await speak("de");
  try {
    const server = new FakeServer().listen();
    server.queryImage = () => problem(422, "Unprocessable Content", "the file is a radiotherapy plan");
    openPage("/");
    drop(dicom("plan.dcm"));
    const error = await screen.findByTestId("error");
    expect(error.textContent).toContain("Suchen Sie mit einem Bild der Untersuchung");
    expect(error.querySelector("[lang=en]")?.textContent).toBe("The file is a radiotherapy plan.");
  } finally {
    await speak("en");
  }
});

test("a server that does not answer is said to be away", async () => {
  const server = new FakeServer().listen();
  server.queryImage = () => "no connection";
  openPage("/");
  drop(dicom("scan.dcm"));
  expect((await screen.findByTestId("error")).textContent).toContain("The server does not answer.");
});

test("a busy server is asked again", async () => {
  const server = new FakeServer().listen();
  let asked = 0;
  server.queryImage = () =>
    asked++ === 0 ? problem(503, "Service Unavailable", "the service is busy") : { body: exampleQueryImage };
  openPage("/");
  drop(dicom("scan.dcm"));
  expect(await screen.findByText("Reading the images…")).toBeTruthy();
  await screen.findAllByTestId("hit-card");
  expect(asked).toBe(2);
  expect(screen.queryByText("Reading the images…")).toBeNull();
});
