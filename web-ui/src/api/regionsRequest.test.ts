import { expect, test } from "vitest";
import { regionsRequest } from "./regionsRequest";

const imageId = "slice-1";

test("an image is compared with what each part of a search brings", () => {
  const text = { kind: "text", text: "mass" } as const;
  expect(regionsRequest({ imageId, part: text, stored: null }, null)).toEqual({ imageId, text: "mass" });
  const image = { kind: "image", hash: "0123456789abcdef" } as const;
  expect(regionsRequest({ imageId, part: image, stored: null }, "data:image/png;base64,AA==")).toEqual({
    imageId,
    otherImage: "data:image/png;base64,AA==",
  });
  const like = { kind: "case", caseId: "case-2" } as const;
  expect(regionsRequest({ imageId, part: like, stored: "slice-9" }, null)).toEqual({
    imageId,
    otherImageId: "slice-9",
  });
});

test("nothing is asked without an image to compare with", () => {
  const image = { kind: "image", hash: "0123456789abcdef" } as const;
  expect(regionsRequest({ imageId, part: image, stored: null }, null)).toBeNull();
  const like = { kind: "case", caseId: "case-2" } as const;
  expect(regionsRequest({ imageId, part: like, stored: null }, null)).toBeNull();
});
