import { sheetWords } from "../../words/sheets";
import { inEnglish } from "../../words/words";
import type { Texts, Told } from "../notices";

/** Why something was refused: in English the server's own reason, which says more, else the page's words on its kind. */
export function refusal(code: string, reason: string): Told {
  const texts: Texts = sheetWords().archive.refusals;
  const own = inEnglish() === undefined ? undefined : texts[code];
  return own === undefined ? { text: reason, lang: inEnglish() } : { text: own, lang: undefined };
}
