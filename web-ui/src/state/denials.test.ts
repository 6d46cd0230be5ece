import { expect, test } from "vitest";
import { denialsIn } from "./denials";

test.each([
  ["pneumothorax not effusion", ["effusion"], "pneumothorax"],
  ["pneumothorax without pleural effusion", ["pleural effusion"], "pneumothorax"],
  ["pneumothorax -effusion", ["effusion"], "pneumothorax"],
  ["nodule but not a cavity", ["cavity"], "nodule"],
  ["Pneumothorax ohne Erguss", ["Erguss"], "Pneumothorax"],
  ["no pneumothorax", ["pneumothorax"], ""],
  ["no pneumothorax, but effusion", ["pneumothorax"], "effusion"],
])("in %j %j is denied and %j is left", (text, denied, rest) => {
  expect(denialsIn(text)).toEqual([{ denied, rest }]);
});

// read as the server's QueryReader reads the same words
test.each([
  ["effusion without pneumothorax or nodule", ["pneumothorax", "nodule"], "effusion"],
  ["effusion without a pneumothorax nor any nodule", ["pneumothorax", "nodule"], "effusion"],
  ["effusion without pneumothorax/nodule", ["pneumothorax", "nodule"], "effusion"],
  [
    "cardiomegaly, no pneumothorax, effusion or nodule",
    ["pneumothorax", "effusion", "nodule"],
    "cardiomegaly",
  ],
  ["no pneumothorax, effusion, or nodule", ["pneumothorax", "effusion", "nodule"], ""],
  ["no effusion, left nodule or mass", ["effusion", "left nodule", "mass"], ""],
  ["pneumothorax, no effusion, rib fracture", ["effusion", "rib fracture"], "pneumothorax"],
  ["mass without edema and hemorrhage", ["edema", "hemorrhage"], "mass"],
  ["Pneumothorax ohne Erguss oder Rundherd", ["Erguss", "Rundherd"], "Pneumothorax"],
  ["Pneumothorax, kein Erguss, Rundherd", ["Erguss", "Rundherd"], "Pneumothorax"],
])("a list shares its denial: in %j %j are denied and %j is left", (text, denied, rest) => {
  expect(denialsIn(text)).toEqual([{ denied, rest }]);
});

test.each([
  ["no pneumothorax, left effusion", "left effusion"],
  ["effusion, no pneumothorax, small nodule, mass", "effusion, small nodule, mass"],
  ["no pneumothorax and small nodule", "small nodule"],
  ["Erguss ohne Pneumothorax, kleiner Rundherd", "Erguss, kleiner Rundherd"],
  ["no pneumothorax; nodule", "nodule"],
  ["effusion without pneumothorax with nodule", "effusion with nodule"],
  ["effusion -pneumothorax or nodule", "effusion or nodule"],
])("in %j the denial of the pneumothorax reaches no further, and %j is left", (text, rest) => {
  expect(denialsIn(text)).toEqual([{ denied: [expect.stringMatching(/^pneumothorax$/i)], rest }]);
});

test("each denial is told for itself", () => {
  expect(denialsIn("mass without edema and no hemorrhage").map(({ denied }) => denied)).toEqual([
    ["edema"],
    ["hemorrhage"],
  ]);
  expect(denialsIn("no effusion, mass and no nodule").map(({ denied }) => denied)).toEqual([
    ["effusion", "mass"],
    ["nodule"],
  ]);
  expect(denialsIn("no effusion, no nodule, mass").map(({ denied }) => denied)).toEqual([
    ["effusion"],
    ["nodule"],
  ]);
});

test.each(["x-ray of the chest", "ring-enhancing mass", "T2-weighted", "nodule", "notch", "2 - 3 cm"])(
  "%j denies nothing",
  (text) => expect(denialsIn(text)).toEqual([]),
);

test.each(["no a and ", " ", " ,", ",", "-a ", "a,", "no "])("a long query of %j is soon read", (piece) => {
  const begun = performance.now();
  denialsIn(`no a${piece.repeat(20_000 / piece.length)}b`);
  expect(performance.now() - begun).toBeLessThan(2_000);
});
