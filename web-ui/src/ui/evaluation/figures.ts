import type { Interval } from "../../state/evaluationResult";
import { sheetWords } from "../../words/sheets";
import { words } from "../../words/words";

/** An interval alone. */
export function range({ low, high }: Interval): string {
  return sheetWords().evaluation.range(words.forms.figure(low), words.forms.figure(high));
}

/** A mean with its interval. */
export function whole({ mean, low, high }: Interval): string {
  const { figure } = words.forms;
  return sheetWords().archive.calibration.measure(figure(mean), figure(low), figure(high));
}
