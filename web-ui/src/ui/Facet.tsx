import { useState } from "react";
import { type FacetName, type Mode, modes } from "../state/search";
import { words } from "../words/words";
import { Switch } from "./Switch";
import { ValueTitle } from "./ValueTitle";
import { count, rank } from "./words";

type Props = {
  readonly name: FacetName;
  readonly counts: Readonly<Record<string, number>>;
  readonly chosen: readonly string[];
  /** What the chosen values ask of a case; null where a case has one value alone. */
  readonly mode: Mode | null;
  readonly onToggle: (value: string) => void;
  readonly onMode: (mode: Mode) => void;
};

const fewest = 8;

/** The values of one facet with their counts, the frequent ones first; findings that are there before those that are not. What is chosen never disappears. */
export function Facet({ name, counts, chosen, mode, onToggle, onMode }: Props) {
  const [showsAll, setShowsAll] = useState(false);
  const values = facetValues(name, counts, chosen);
  if (values.length === 0) return null;
  const shown = showsAll ? values : values.filter((value, place) => place < fewest || chosen.includes(value));
  const hidden = values.length - shown.length;
  return (
    <fieldset className="facet">
      <legend>{words.facets[name]}</legend>
      {mode !== null && (
        <Switch
          legend={words.filters.modeOf(words.facets[name])}
          options={modes.map((value) => ({ value, title: words.filters.modes[value] }))}
          chosen={mode}
          onChange={onMode}
          testId={`mode-${name}`}
        />
      )}
      {shown.map((value) => (
        <label key={value} className="facet-value">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => onToggle(value)}
            data-testid={`facet-${name}-${value}`}
          />
          <span className="facet-name">
            <ValueTitle name={name} value={value} />
          </span>
          <span className="facet-count">{count(counts[value] ?? 0)}</span>
        </label>
      ))}
      {(hidden > 0 || showsAll) && (
        <button type="button" className="quiet" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? words.more.fewer : words.more.more(hidden)}
        </button>
      )}
    </fieldset>
  );
}

function facetValues(name: FacetName, counts: Props["counts"], chosen: readonly string[]): readonly string[] {
  const values = new Set([...Object.keys(counts), ...chosen]);
  values.delete("");
  return [...values].sort(
    (one, other) =>
      rank(name, one) - rank(name, other) ||
      (counts[other] ?? 0) - (counts[one] ?? 0) ||
      one.localeCompare(other, words.language),
  );
}
