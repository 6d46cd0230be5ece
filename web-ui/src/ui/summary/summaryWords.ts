import type { Failure } from "../../api/failure";
import type { Summary } from "../../api/types";
import { sheetWords } from "../../words/sheets";
import { failureWords } from "../failureWords";
import { sentence } from "../words";
import type { SummaryView } from "./summaryView";

/** How a summary stands, in one sentence, said when it is begun, made by rule, and whole; not with every claim. */
export function standing({ progress, isRunning, isOld, languageModel }: SummaryView): string {
  if (progress?.whole && !isOld) return ended(progress.whole);
  if (!isRunning) return "";
  if (isOld || languageModel === null || !progress?.byRule) return sheetWords().summary.standing.reading;
  return sheetWords().summary.standing.writing(languageModel.name);
}

/** Why no summary came, or no more of it. */
export function failed({ progress }: SummaryView, failure: Failure): string {
  const { noAnswer, failed, cutOff } = sheetWords().summary.standing;
  const why = failure.kind === "unreachable" ? noAnswer : failureWords(failure).detail;
  return progress === null ? failed(why) : cutOff(why);
}

function ended({ mode, reason, fallbackReason, model, counts }: Summary): string {
  switch (mode) {
    case "none":
      return reason === undefined ? sheetWords().summary.standing.none : sentence(reason);
    case "extractive":
      return fallbackReason === undefined
        ? sheetWords().summary.standing.byRule
        : sheetWords().summary.standing.fellBack(fallbackReason);
    case "generated":
      return sheetWords().summary.standing.written(
        model?.name ?? sheetWords().summary.aModel,
        counts.supported,
        counts.weak,
        counts.dropped,
      );
  }
}
