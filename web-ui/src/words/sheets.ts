import { sheetsEnglish } from "./sheetsEnglish";
import { sheetsGerman } from "./sheetsGerman";
import { words } from "./words";

/** Every string of the archive's and the evaluation's pages in one language. */
export type SheetWords = typeof sheetsEnglish;

/** Theirs in the language in force. Ask where something is drawn, never before. */
export function sheetWords(): SheetWords {
  return words.language === "de" ? sheetsGerman : sheetsEnglish;
}
