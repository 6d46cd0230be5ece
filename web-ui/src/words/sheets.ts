import { type SheetWords, sheetsEnglish } from "./sheetsEnglish";
import { spokenSheets } from "./words";

export type { SheetWords };

/** The words of what is loaded later, in the language in force. Ask where something is drawn, never before. */
export function sheetWords(): SheetWords {
  return spokenSheets() ?? sheetsEnglish;
}
