import type { Denial } from "../../state/denials";
import type { ToldFilter } from "../../state/toldFilters";
import { words } from "../../words/words";
import { bodyPartTitle } from "../words";

type Props = {
  readonly denials: readonly Denial[];
  readonly told: readonly ToldFilter[];
  readonly onAway: (denial: Denial) => void;
  readonly onOnly: (filter: ToldFilter) => void;
};

/** What the words in the bar could be taken for instead, and what its images could be filtered by; nothing is done until it is chosen. */
export function Offers({ denials, told, onAway, onOnly }: Props) {
  if (denials.length + told.length === 0) return null;
  return (
    <ul className="offers" aria-label={words.bar.offers}>
      {denials.map((denial) => (
        <li key={denial.denied.join()}>
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
      {told.map((filter) => (
        <li key={filter.name}>
          <button
            type="button"
            className="offer"
            data-testid="offer-only"
            title={words.bar.tells}
            onClick={() => onOnly(filter)}
          >
            {words.bar.only(filter.name === "modality" ? filter.value : bodyPartTitle(filter.value))}
          </button>
        </li>
      ))}
    </ul>
  );
}
