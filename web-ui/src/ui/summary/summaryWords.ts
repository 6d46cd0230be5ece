import type { Failure } from "../../api/failure";
import type { Notice, Summary } from "../../api/types";
import { sheetWords } from "../../words/sheets";
import { failureWords } from "../failureWords";
import { summaryReason } from "./summaryNotices";
import type { SummaryView } from "./summaryView";

/** A sentence, and where it says "{why}" a reason, which may be the server's own. */
export type Said = { readonly text: string; readonly why: string; readonly isEnglish: boolean };

/** How a summary stands, in one sentence, said when it is begun, made by rule, and whole; not with every claim. */
export function standing({ progress, isRunning, isOld, languageModel }: SummaryView): Said {
  if (progress?.whole && !isOld) return ended(progress.whole);
  if (!isRunning) return plain("");
  if (isOld || languageModel === null || !progress?.byRule)
    return plain(sheetWords().summary.standing.reading);
  return plain(sheetWords().summary.standing.writing(languageModel.name));
}

/** Why no summary came, or no more of it. */
export function failed({ progress }: SummaryView, failure: Failure): Said {
  const { noAnswer, failed, cutOff } = sheetWords().summary.standing;
  const { detail, isEnglish } = failureWords(failure);
  const text = progress === null ? failed : cutOff;
  return failure.kind === "unreachable"
    ? { text, why: noAnswer, isEnglish: false }
    : { text, why: withoutStop(detail), isEnglish };
}

function ended({ mode, reasonNotice, fallbackNotice, model, counts }: Summary): Said {
  const told = sheetWords().summary.standing;
  switch (mode) {
    case "none":
      return reasonNotice === undefined ? plain(told.none) : bySaying(told.noneSince, reasonNotice);
    case "extractive":
      return fallbackNotice === undefined ? plain(told.byRule) : bySaying(told.fellBack, fallbackNotice);
    case "generated": {
      const { supported, weak, dropped } = counts;
      return plain(told.written(model?.name ?? sheetWords().summary.aModel, supported, weak, dropped));
    }
  }
}

function plain(text: string): Said {
  return { text, why: "", isEnglish: false };
}

function bySaying(text: string, notice: Notice): Said {
  const why = summaryReason(notice);
  return { text, why: why.text, isEnglish: why.lang !== undefined };
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, "");
}
