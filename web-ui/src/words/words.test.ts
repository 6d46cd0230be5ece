import { afterEach, expect, test } from "vitest";
import { shownLiterals } from "../testing/literals";
import { english } from "./english";
import { formsIn } from "./forms";
import { german } from "./german";
import { sheetWords } from "./sheets";
import { sheetsEnglish } from "./sheetsEnglish";
import { sheetsGerman } from "./sheetsGerman";
import { speak, words } from "./words";

const components = import.meta.glob<string>("../**/*.tsx", { query: "?raw", import: "default", eager: true });

/** Every string of a language by its place; functions are asked with arguments that all of them take. */
function stringsOf(node: unknown, place = ""): readonly (readonly [string, string])[] {
  if (typeof node === "string") return [[place, node]];
  if (typeof node === "function") return [[place, said(node as (...given: unknown[]) => unknown)]];
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, below]) => stringsOf(below, `${place}.${name}`));
}

function said(speaks: (...given: unknown[]) => unknown): string {
  for (const given of [[2, 3, 4, 5, "6"], ["two", "three"], [["two"]]]) {
    try {
      return String(speaks(...given));
    } catch {
      // it takes a text or a list instead
    }
  }
  throw new Error(`nothing was said by ${speaks}`);
}

function slots(text: string): readonly string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort();
}

afterEach(() => speak("en"));

test("no component shows a string that is not in the words", () => {
  const literal = Object.entries(components)
    .filter(([file]) => !file.includes(".test."))
    .flatMap(([file, source]) => shownLiterals(file, source).map((found) => `${file}:${found}`));
  expect(literal).toEqual([]);
});

test("what is kept from being drawn asks for the language, so that it changes with it", () => {
  const deaf = Object.entries(components)
    .filter(([, source]) => /\bmemo\(/.test(source) && !source.includes("useLanguage()"))
    .map(([file]) => file);
  expect(deaf).toEqual([]);
});

test("a string that stands in a component is found, whatever it stands in", () => {
  const source = `
    const a = <p title="Text" data-testid="name" className={b ? "x" : "y"}>Plain {c && "if"} {d ? \`at \${e}\` : "else"}</p>;
    const f = <Precedent lang="en">Precedent {g === "same" && <i alt={h ?? "none"} />} – 3</Precedent>;`;
  expect(shownLiterals("a.tsx", source)).toEqual([
    "2: Text",
    "2: Plain",
    "2: if",
    "2: at",
    "2: else",
    "3: none",
  ]);
});

test("both languages say everything, and put the same things in", () => {
  const inEnglish = new Map(stringsOf([{ ...english, bodyParts: {} }, sheetsEnglish]));
  const inGerman = new Map(stringsOf([{ ...german, bodyParts: {} }, sheetsGerman]));
  expect([...inGerman.keys()].sort()).toEqual([...inEnglish.keys()].sort());
  for (const [place, text] of [...inEnglish, ...inGerman]) expect(text.trim(), place).not.toBe("");
  for (const [place, text] of inEnglish) expect(slots(inGerman.get(place) ?? ""), place).toEqual(slots(text));
});

test("numbers, shares and days are written as each language writes them", () => {
  const { count, counted, percent, rounded, date } = formsIn("de");
  expect(count(1240)).toBe("1.240");
  expect(counted(1, "Fall", "Fälle")).toBe("1 Fall");
  expect(counted(0, "Fall", "Fälle")).toBe("0 Fälle");
  expect(percent(0.824)).toBe("82\u00a0%");
  expect(rounded(4.24)).toBe("4,2");
  expect(date("2021-03-04")).toBe("04.03.2021");
  expect(english.forms.date("2021-03-04")).toBe("4 Mar 2021");
  expect(english.forms.percent(0.824)).toBe("82%");
});

test("a day that is none is left as it is", () => {
  expect(english.forms.date("2021")).toBe("2021");
  expect(english.forms.date("2021-13-45")).toBe("2021-13-45");
  expect(english.forms.date("2021-02-31")).toBe("2021-02-31");
});

test("the words in force and the language of the document change together", async () => {
  await speak("de");
  expect(words.close).toBe("Schließen");
  expect(sheetWords().report.title).toBe("Befund");
  expect(document.documentElement.lang).toBe("de");
  await speak("en");
  expect(sheetWords().report.title).toBe("Report");
  expect(document.documentElement.lang).toBe("en");
});
