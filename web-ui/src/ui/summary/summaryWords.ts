import type { Failure } from "../../api/failure";
import type { Summary } from "../../api/types";
import { count, counted, sentence } from "../words";
import type { SummaryView } from "./summaryView";

const reading = "Reading the reports…";

/** How a summary stands, in one sentence, said when it is begun, made by rule, and whole; not with every claim. */
export function standing({ progress, isRunning, isOld, languageModel }: SummaryView): string {
  if (progress?.whole && !isOld) return ended(progress.whole);
  if (!isRunning) return "";
  if (isOld || languageModel === null || !progress?.byRule) return reading;
  return `${languageModel.name} is writing. Each sentence is checked before it is shown.`;
}

/** Why no summary came, or no more of it. */
export function failed({ progress }: SummaryView, failure: Failure): string {
  const why = failure.kind === "unreachable" ? "the server does not answer" : failure.detail;
  return sentence(`${progress === null ? "no summary" : "this summary is not whole"}: ${why}`);
}

function ended({ mode, reason, fallbackReason, model, counts }: Summary): string {
  switch (mode) {
    case "none":
      return sentence(reason ?? "too little evidence to summarise");
    case "extractive":
      return fallbackReason === undefined
        ? "Made by rule; no word of it is generated."
        : sentence(`made by rule, without the language model: ${fallbackReason}`);
    case "generated":
      return `Written by ${model?.name ?? "a language model"}: ${judged(counts)}.`;
  }
}

/** "5 claims supported, 1 weak, 2 not shown" */
function judged({ supported, weak, dropped }: Summary["counts"]): string {
  const words = [`${counted(supported, "claim", "claims")} supported`];
  if (weak > 0) words.push(`${count(weak)} weak`);
  if (dropped > 0) words.push(`${count(dropped)} not shown`);
  return words.join(", ");
}
