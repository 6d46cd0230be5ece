import type { Hit } from "../api/types";
import { words } from "../words/words";
import type { InSummary } from "./inSummary";
import type { Pick } from "./useSelecting";

type Props = {
  readonly hit: Hit;
  readonly isChosen: boolean;
  /** What the summary beside the hits says of it; null while none is shown. */
  readonly summary: InSummary | null;
  readonly onPick: Pick;
};

/** Chooses a hit, with Shift all up to it, and says under which number the summary speaks of it. */
export function HitPick({ hit, isChosen, summary, onPick }: Props) {
  const number = summary?.numbers.get(hit.caseId);
  return (
    <label className="card-pick" title={words.card.pick.title}>
      <input
        type="checkbox"
        checked={isChosen}
        onChange={({ nativeEvent }) => onPick(hit.caseId, isShifted(nativeEvent))}
        aria-label={words.card.pick.said(hit.rank, number)}
        aria-keyshortcuts="x"
        data-testid="hit-pick"
      />
      <span aria-hidden="true">{words.card.pick.name(number)}</span>
    </label>
  );
}

function isShifted(event: Event): boolean {
  return event instanceof MouseEvent && event.shiftKey;
}
