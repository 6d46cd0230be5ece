import { expect, test, vi } from "vitest";
import { hashOf, mostBytes, mostDicomBytes, type ReadDicom, takeIn as takenBy } from "./intake";

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3];

function file(bytes: readonly number[], name: string, type = ""): File {
  return new File([new Uint8Array(bytes)], name, { type });
}

const dicom = [...new Array<number>(128).fill(0), 0x44, 0x49, 0x43, 0x4d];
const told = { modality: "CT", bodyPart: "CHEST", frame: 31, frames: 60 };

const nobody: ReadDicom = () => Promise.reject(new Error("this is no DICOM file"));
const takeIn = (file: File, readDicom = nobody) => takenBy(file, readDicom);

test("a PNG is known by its bytes, not by its name", async () => {
  const intake = await takeIn(file(png, "scan.txt", "text/plain"));
  expect(intake.kind).toBe("ready");
  if (intake.kind === "ready") expect(intake.image.dataUrl).toMatch(/^data:image\/png;base64,iVBOR/);
});

test("a JPEG goes as it is", async () => {
  const intake = await takeIn(file([0xff, 0xd8, 0xff, 0xe0, 9], "scan.jpg"));
  expect(intake.kind === "ready" && intake.image.dataUrl).toMatch(/^data:image\/jpeg;base64,/);
});

test("the same image has the same hash, another one another", () => {
  expect(hashOf(new Uint8Array(png))).toBe(hashOf(new Uint8Array(png)));
  expect(hashOf(new Uint8Array(png))).not.toBe(hashOf(new Uint8Array([...png, 4])));
  expect(hashOf(new Uint8Array(png))).toMatch(/^[0-9a-f]{16}$/);
});

test("a file that is too large is refused with its size", async () => {
  const large = new File([new Uint8Array(mostBytes + 1)], "large.png");
  expect(await takeIn(large)).toEqual({
    kind: "rejected",
    why: "The image has 20.1 MB; at most 20 MB can be searched with. Scale it down first.",
  });
});

test("an image that is too large as a PNG is refused with its own size beside that", async () => {
  vi.stubGlobal("createImageBitmap", async () => ({ width: 1, height: 1, close: () => undefined }));
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  vi.spyOn(HTMLCanvasElement.prototype, "toBlob").mockImplementation((done) =>
    done(new Blob([new Uint8Array(mostBytes + 1)])),
  );
  const webp = new File([new TextEncoder().encode("RIFF....WEBP"), new Uint8Array(1024 * 1024)], "x.webp");
  expect(await takeIn(webp)).toEqual({
    kind: "rejected",
    why: "The image has 1.1 MB, and 20.1 MB as the PNG that is searched with; at most 20 MB can be. Scale it down first.",
  });
});

test("of an animation the first picture is searched with, and told to be the first of so many", async () => {
  const chunk = [0, 0, 0, 8, 0x61, 0x63, 0x54, 0x4c, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0];
  const intake = await takeIn(file([...png.slice(0, 8), ...chunk], "x.png"));
  expect(intake.kind === "ready" && intake.image.told).toEqual({
    modality: "",
    bodyPart: "",
    frame: 1,
    frames: 12,
  });
});

test("of a DICOM file the picture is searched with that the server gives, and another may be shown", async () => {
  const picture = { image: "data:image/png;base64,AAAA", shown: "data:image/png;base64,BBBB", ...told };
  const intake = await takeIn(file(dicom, "x.dcm"), async () => ({ kind: "ready", picture }));
  expect(intake).toEqual({
    kind: "ready",
    image: {
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
      name: "x.dcm",
      dataUrl: "data:image/png;base64,AAAA",
      shown: "data:image/png;base64,BBBB",
      told,
    },
  });
});

test("a DICOM file that the server refuses, or that no request can hold, is refused", async () => {
  const refusal = { kind: "rejected", why: "No.", reason: "The file is a report." } as const;
  expect(await takeIn(file(dicom, "x.dcm"), async () => refusal)).toEqual(refusal);
  const large = new File([new Uint8Array(dicom), new Uint8Array(mostDicomBytes)], "large.dcm");
  expect(await takeIn(large)).toMatchObject({ why: expect.stringContaining("32.1 MB; at most 32 MB") });
});

test("an empty file and a text are refused with what to do", async () => {
  expect(await takeIn(file([], "x.png"))).toMatchObject({ why: expect.stringContaining("empty") });
  expect(await takeIn(file([1, 2, 3], "x.png"))).toMatchObject({
    why: expect.stringContaining("PNG or JPEG"),
  });
});
