import type { Part } from "../../state/parts";
import { capital } from "../../words/forms";
import { sheetWords } from "../../words/sheets";
import { partTitle } from "../words";

type Props = {
  readonly parts: readonly Part[];
  /** The places of the parts that can be seen, and of the one that is. */
  readonly places: readonly number[];
  readonly chosen: number;
  /** What is said of the words that were searched for besides; may be empty. */
  readonly text: string;
  readonly onChoose: (place: number) => void;
};

/** What of the query stands in its column; to choose where there is a choice. */
export function QueryHeading({ parts, places, chosen, text, onChoose }: Props) {
  const title = (place: number) => capital(partTitle(parts[place]));
  return (
    <header className="compare-heading">
      <h2>{sheetWords().compare.query}</h2>
      {places.length < 2 ? (
        <p className="muted">{title(chosen)}</p>
      ) : (
        <select
          aria-label={sheetWords().compare.part}
          value={chosen}
          data-testid="query-part"
          onChange={({ target }) => onChoose(Number(target.value))}
        >
          {places.map((place, number) => (
            <option key={place} value={place}>
              {number + 1} {title(place)}
            </option>
          ))}
        </select>
      )}
      {text !== "" && <p className="muted">{text}</p>}
    </header>
  );
}
