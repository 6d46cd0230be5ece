import type { ClaimReason, Notice } from "../../api/types";
import { sheetWords } from "../../words/sheets";
import { inEnglish } from "../../words/words";
import { noticeWords, type Texts, type Told, told } from "../notices";
import { sentence } from "../words";

/** What a reader of a summary has to know. */
export function summaryNotice(notice: Notice): Told {
  return told(notice, notice.sentence, sheetWords().summary.notices);
}

/** The same as the reason in a sentence of the page's: without a capital and a full stop. */
export function summaryReason(notice: Notice): Told {
  const own = noticeWords(notice, sheetWords().summary.notices);
  return own === undefined ? { text: notice.sentence, lang: inEnglish() } : { text: own, lang: undefined };
}

/** Why a claim is weak or not shown. */
export function claimReason(code: ClaimReason | undefined, english: string): Told {
  const texts: Texts = sheetWords().summary.claimReasons;
  const own = code === undefined ? undefined : texts[code];
  return own === undefined ? { text: sentence(english), lang: inEnglish() } : { text: own, lang: undefined };
}
