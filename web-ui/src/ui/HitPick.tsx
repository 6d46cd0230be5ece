import type { Hit } from "../api/types";
import { words } from "../words/words";
import type { InSummary } from "./inSummary";

type Props = { readonly hit: Hit; readonly summary: InSummary };

/** Chooses a hit to be summarised, and says under which number the summary speaks of it. */
export function HitPick({ hit, summary }: Props) {
  const number = summary.numbers.get(hit.caseId);
  return (
    <label className="card-pick" title={words.card.pick.title}>
      <input
        type="checkbox"
        checked={summary.chosen.includes(hit.caseId)}
        onChange={() => summary.onChoose(hit.caseId)}
        aria-label={words.card.pick.said(hit.rank, number)}
        data-testid="hit-pick"
      />
      <span aria-hidden="true">{words.card.pick.name(number)}</span>
    </label>
  );
}
