import type { DroppedClaims } from "../../api/types";
import { sheetWords } from "../../words/sheets";
import { inEnglish } from "../../words/words";
import { count, sentence } from "../words";

/** The claims of the language model that are not shown: how many, and why. */
export function Dropped({ dropped }: { readonly dropped: readonly DroppedClaims[] }) {
  const all = dropped.reduce((sum, one) => sum + one.count, 0);
  if (all === 0) return null;
  return (
    <details className="summary-part" data-testid="summary-dropped">
      <summary>{sheetWords().summary.notShownAndWhy(all)}</summary>
      <ul className="dropped">
        {dropped.map(({ code, sentence: reason, count: times }) => (
          <li key={code} lang={inEnglish()}>
            {count(times)} × {sentence(reason)}
          </li>
        ))}
      </ul>
    </details>
  );
}
