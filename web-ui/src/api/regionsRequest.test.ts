import { expect, test } from "vitest";
import { casePart, imagePart, textPart } from "../state/parts";
import { regionsRequest } from "./regionsRequest";

const imageId = "slice-1";
const hash = "0123456789abcdef";
const none = new Map();

test("an image is compared with what each part of a search brings", () => {
  const text = textPart("mass");
  expect(regionsRequest({ imageId, part: text, stored: null }, none)).toEqual({ imageId, text: "mass" });
  const image = imagePart(hash);
  const images = new Map([[hash, { hash, name: "scan.png", dataUrl: "data:image/png;base64,AA==" }]]);
  expect(regionsRequest({ imageId, part: image, stored: null }, images)).toEqual({
    imageId,
    otherImage: "data:image/png;base64,AA==",
  });
  const like = casePart("case-2");
  expect(regionsRequest({ imageId, part: like, stored: "slice-9" }, none)).toEqual({
    imageId,
    otherImageId: "slice-9",
  });
});

test("nothing is asked without an image to compare with", () => {
  const image = imagePart(hash);
  expect(regionsRequest({ imageId, part: image, stored: null }, none)).toBeNull();
  const like = casePart("case-2");
  expect(regionsRequest({ imageId, part: like, stored: null }, none)).toBeNull();
});
