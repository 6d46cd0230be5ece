import { expect, test } from "vitest";
import { wordSpans } from "./wordSpans";

function marked(text: string, query: string): readonly string[] {
  return wordSpans(text, query).map(({ start, end }) => text.slice(start, end));
}

test("whole words of three letters or more are marked, whatever their case", () => {
  expect(marked("Mass in the left lobe, masses in the right.", "MASS in of")).toEqual(["Mass"]);
  expect(marked("Mass.", " ")).toEqual([]);
});

test("accents, ligatures and letters of one language alone do not matter", () => {
  expect(marked("Épanchement, e\u0301panchement.", "epanchement")).toEqual([
    "Épanchement",
    "e\u0301panchement",
  ]);
  expect(marked("Œdème du poumon; Gefäß; złamanie.", "oedeme GEFÄSS zlamanie")).toEqual([
    "Œdème",
    "Gefäß",
    "złamanie",
  ]);
  expect(marked("oedeme", "œdème")).toEqual(["oedeme"]);
});
