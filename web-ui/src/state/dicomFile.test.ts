import { expect, test } from "vitest";
import { isDicom } from "./dicomFile";

function file(...bytes: readonly number[]): Blob {
  return new Blob([new Uint8Array(bytes)]);
}

const preamble = new Array<number>(128).fill(0);

test("a DICOM file is known by its mark, or by how it begins without one", async () => {
  expect(await isDicom(file(...preamble, 0x44, 0x49, 0x43, 0x4d, 2, 0))).toBe(true);
  expect(await isDicom(file(2, 0, 0, 0, 0x55, 0x4c, 4, 0))).toBe(true);
  expect(await isDicom(file(8, 0, 5, 0, 0x43, 0x53, 4, 0))).toBe(true);
  expect(await isDicom(file(8, 0, 5, 0, 10, 0, 0, 0))).toBe(true);
});

test("nothing else is taken for one", async () => {
  expect(await isDicom(file())).toBe(false);
  expect(await isDicom(file(8, 0, 5))).toBe(false);
  expect(await isDicom(file(8, 0, 0x70, 0, 10, 0, 0, 0))).toBe(false);
  expect(await isDicom(file(2, 0, 0, 0, 10, 0, 0, 0))).toBe(false);
  expect(await isDicom(file(...preamble, 0x44, 0x49, 0x43))).toBe(false);
  expect(await isDicom(file(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe(false);
});
