import type { Denial } from "../../state/denials";
import { words } from "../../words/words";

type Props = {
  readonly denials: readonly Denial[];
  readonly onAway: (denial: Denial) => void;
};

/** What the words in the bar could be taken for instead; nothing is done until it is chosen. */
export function Offers({ denials, onAway }: Props) {
  if (denials.length === 0) return null;
  return (
    <ul className="offers" aria-label={words.bar.offers}>
      {denials.map((denial) => (
        <li key={denial.denied}>
          <button
            type="button"
            className="offer offer-away"
            data-testid="offer-away"
            onClick={() => onAway(denial)}
          >
            <span aria-hidden="true">−</span> {words.bar.away(denial.denied)}
          </button>
        </li>
      ))}
    </ul>
  );
}
