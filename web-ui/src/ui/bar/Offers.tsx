import type { Denial } from "../../state/denials";

type Props = {
  readonly denials: readonly Denial[];
  readonly onAway: (denial: Denial) => void;
};

/** What the words in the bar could be taken for instead; nothing is done until it is chosen. */
export function Offers({ denials, onAway }: Props) {
  if (denials.length === 0) return null;
  return (
    <ul className="offers" aria-label="Offers">
      {denials.map((denial) => (
        <li key={denial.denied}>
          <button
            type="button"
            className="offer offer-away"
            data-testid="offer-away"
            onClick={() => onAway(denial)}
          >
            <span aria-hidden="true">−</span> Search away from “{denial.denied}”
          </button>
        </li>
      ))}
    </ul>
  );
}
