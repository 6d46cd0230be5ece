import { expect, test } from "vitest";
import { hashOf, mostBytes, takeIn } from "./intake";

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3];

function file(bytes: readonly number[], name: string, type = ""): File {
  return new File([new Uint8Array(bytes)], name, { type });
}

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

test("an empty file, a DICOM file and a text are refused with what to do", async () => {
  const dicom = [...new Array<number>(128).fill(0), 0x44, 0x49, 0x43, 0x4d];
  expect(await takeIn(file([], "x.png"))).toMatchObject({ why: expect.stringContaining("empty") });
  expect(await takeIn(file(dicom, "x.dcm"))).toMatchObject({ why: expect.stringContaining("DICOM") });
  expect(await takeIn(file([1, 2, 3], "x.png"))).toMatchObject({
    why: expect.stringContaining("PNG or JPEG"),
  });
});
