import { sheetWords } from "../../words/sheets";
import type { SeriesChoice } from "./useSeries";

/** Which series of a case its column shows, where it has several. */
export function SeriesSelect({ name, choice }: { readonly name: string; readonly choice: SeriesChoice }) {
  const { numbers, chosen, onChoose } = choice;
  if (numbers.length < 2) return null;
  return (
    <select
      aria-label={sheetWords().compare.series(name)}
      value={chosen}
      data-testid="column-series"
      onChange={({ target }) => onChoose(Number(target.value))}
    >
      {numbers.map((series, place) => (
        <option key={series} value={series}>
          {sheetWords().viewer.series(place + 1)}
        </option>
      ))}
    </select>
  );
}
