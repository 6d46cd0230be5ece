import { expect, test } from "vitest";
import { foreignFile } from "./foreignFile";

function bytes(text: string, before = 0): Uint8Array {
  return new Uint8Array([
    ...new Array<number>(before).fill(0),
    ...[...text].map((letter) => letter.charCodeAt(0)),
  ]);
}

test("files that cannot be searched with are named, each with the way out", () => {
  for (const [file, name] of [
    [bytes("II*\0more"), "TIFF"],
    [bytes("MM\0*more"), "TIFF"],
    [bytes("ftypheic", 4), "HEIC"],
    [bytes("ftypmif1", 4), "HEIC"],
    [bytes("ftypisom", 4), "video"],
    [bytes("%PDF-1.7"), "PDF"],
    [bytes("\xff\x4f\xff\x51"), "JPEG 2000"],
    [bytes("PK\x03\x04"), "ZIP"],
    [bytes("\x1f\x8b\x08"), "packed"],
  ] as const) {
    const said = foreignFile(file) ?? "";
    expect(said).toContain(name);
    expect(said.split(". ").length).toBeGreaterThan(1);
  }
});

test("what is none of these is not named", () => {
  expect(foreignFile(bytes("hello"))).toBeNull();
  expect(foreignFile(new Uint8Array())).toBeNull();
  expect(foreignFile(bytes("\x89PNG\r\n"))).toBeNull();
});
