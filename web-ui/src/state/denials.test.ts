import { expect, test } from "vitest";
import { denialsIn } from "./denials";

test.each([
  ["pneumothorax not effusion", "effusion", "pneumothorax"],
  ["pneumothorax without pleural effusion", "pleural effusion", "pneumothorax"],
  ["pneumothorax -effusion", "effusion", "pneumothorax"],
  ["pneumothorax, no effusion, rib fracture", "effusion", "pneumothorax, rib fracture"],
  ["nodule but not a cavity", "cavity", "nodule"],
  ["Pneumothorax ohne Erguss", "Erguss", "Pneumothorax"],
  ["no pneumothorax", "pneumothorax", ""],
])("in %j %j is denied and %j is left", (text, denied, rest) => {
  expect(denialsIn(text)).toEqual([{ denied, rest }]);
});

test("each denial is told for itself", () => {
  expect(denialsIn("mass without edema and no hemorrhage").map(({ denied }) => denied)).toEqual([
    "edema",
    "hemorrhage",
  ]);
});

test.each(["x-ray of the chest", "ring-enhancing mass", "T2-weighted", "nodule", "notch", "2 - 3 cm"])(
  "%j denies nothing",
  (text) => expect(denialsIn(text)).toEqual([]),
);
