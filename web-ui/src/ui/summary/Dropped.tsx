import type { DroppedClaims } from "../../api/types";
import { sheetWords } from "../../words/sheets";
import { count } from "../words";
import { claimReason } from "./summaryNotices";

/** The claims of the language model that are not shown: how many, and why. */
export function Dropped({ dropped }: { readonly dropped: readonly DroppedClaims[] }) {
  const all = dropped.reduce((sum, one) => sum + one.count, 0);
  if (all === 0) return null;
  return (
    <details className="summary-part" data-testid="summary-dropped">
      <summary>{sheetWords().summary.notShownAndWhy(all)}</summary>
      <ul className="dropped">
        {dropped.map(({ code, sentence, count: times }) => {
          const { text, lang } = claimReason(code, sentence);
          return (
            <li key={code} lang={lang}>
              {count(times)} × {text}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
