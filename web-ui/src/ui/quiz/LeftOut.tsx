import type { LeftOutOfQuiz } from "../../api/types";
import { sheetWords } from "../../words/sheets";

const reasons = ["case-gone", "no-diagnosis", "no-wrong-answer"] as const;

/** How many cases are not asked for, and why. */
export function LeftOut({ leftOut }: { readonly leftOut: readonly LeftOutOfQuiz[] }) {
  if (leftOut.length === 0) return null;
  return (
    <ul className="muted" data-testid="left-out">
      {reasons.map((reason) => {
        const number = leftOut.filter((one) => one.reason === reason).length;
        return number > 0 && <li key={reason}>{sheetWords().quiz.leftOut[reason](number)}</li>;
      })}
    </ul>
  );
}
