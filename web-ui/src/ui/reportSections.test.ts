import { expect, test } from "vitest";
import { reportSections } from "./reportSections";

function told(text: string): readonly (readonly [string | null, string])[] {
  return reportSections(text).map(({ heading, start, end }) => [heading, text.slice(start, end)] as const);
}

test("headings in capitals before a colon begin a section", () => {
  expect(told("FINDINGS: No effusion.\nHeart normal.\n\nIMPRESSION: Normal.")).toEqual([
    ["FINDINGS", "No effusion.\nHeart normal."],
    ["IMPRESSION", "Normal."],
  ]);
});

test("a heading may stand alone on its line", () => {
  expect(told("CLINICAL HISTORY\nCough.\nFINDINGS\nClear.")).toEqual([
    ["CLINICAL HISTORY", "Cough."],
    ["FINDINGS", "Clear."],
  ]);
});

test("what stands before the first heading is kept", () => {
  expect(told("Two views.\nFINDINGS: Clear.")).toEqual([
    [null, "Two views."],
    ["FINDINGS", "Clear."],
  ]);
});

test("a report without headings is one section, an empty one none", () => {
  expect(told("Dermatoscopic image. Diagnosis: melanoma.")).toEqual([
    [null, "Dermatoscopic image. Diagnosis: melanoma."],
  ]);
  expect(told("  \n ")).toEqual([]);
});

test("an abbreviation within a sentence is no heading", () => {
  expect(told("The CT: no mass.")).toEqual([[null, "The CT: no mass."]]);
});
