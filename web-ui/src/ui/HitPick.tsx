import type { Hit } from "../api/types";
import type { InSummary } from "./inSummary";

type Props = { readonly hit: Hit; readonly summary: InSummary };

/** Chooses a hit to be summarised, and says under which number the summary speaks of it. */
export function HitPick({ hit, summary }: Props) {
  const number = summary.numbers.get(hit.caseId);
  const name = number === undefined ? "Summarise" : `Case ${number}`;
  const said = `Summarise hit ${hit.rank}${number === undefined ? "" : `, case ${number} of the summary`}`;
  return (
    <label className="card-pick" title="Summarise the chosen hits only">
      <input
        type="checkbox"
        checked={summary.chosen.includes(hit.caseId)}
        onChange={() => summary.onChoose(hit.caseId)}
        aria-label={said}
        data-testid="hit-pick"
      />
      <span aria-hidden="true">{name}</span>
    </label>
  );
}
