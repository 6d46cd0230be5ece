import { expect, test } from "vitest";
import { toggleValue } from "./filters";
import { imagePart, type Part, textPart } from "./parts";
import type { Images } from "./queryImages";
import { noFilters } from "./search";
import { toldFilters } from "./toldFilters";

function images(...told: readonly (readonly [modality: string, bodyPart: string])[]): Images {
  return new Map(
    told.map(([modality, bodyPart], place) => [
      `${place}`,
      { hash: `${place}`, name: "", dataUrl: "", told: { modality, bodyPart, frame: 1, frames: 1 } },
    ]),
  );
}

const two: readonly Part[] = [textPart("mass"), imagePart("0"), imagePart("1")];
const ct = { name: "modality", value: "CT" };
const chest = { name: "bodyPart", value: "CHEST" };

test("what all DICOM files of a search tell could be filtered by", () => {
  expect(toldFilters(two, images(["CT", "CHEST"]), noFilters)).toEqual([ct, chest]);
  expect(toldFilters(two, images(["CT", "CHEST"], ["CT", "HEAD"]), noFilters)).toEqual([ct]);
  expect(toldFilters(two, images(["CT", ""], ["MR", ""]), noFilters)).toEqual([]);
});

test("nothing is offered that is filtered by, or that hits shall be unlike", () => {
  const onlyMr = toggleValue(noFilters, "modality", "MR");
  expect(toldFilters(two, images(["CT", "CHEST"]), onlyMr)).toEqual([chest]);
  const away = [{ ...imagePart("0"), weight: -1 }];
  expect(toldFilters(away, images(["CT", "CHEST"]), noFilters)).toEqual([]);
});

test("an animation, which tells neither, does not stand in the way", () => {
  expect(toldFilters(two, images(["", ""], ["CT", "CHEST"]), noFilters)).toEqual([ct, chest]);
});

test("what no DICOM file told is not offered", () => {
  expect(toldFilters(two, new Map(), noFilters)).toEqual([]);
});
