import { useState } from "react";
import type { SearchResponse } from "../api/types";
import { activeFilters, isOrdered, tells, toggleValue, withMode } from "../state/filters";
import { type Filters, facetNames, manyNames } from "../state/search";
import { useUnknown } from "../state/unknown";
import { words } from "../words/words";
import { Facet } from "./Facet";
import { Icon } from "./Icon";
import { NumberRange, RangeFilter } from "./RangeFilter";

type Props = {
  readonly filters: Filters;
  readonly facets: SearchResponse["facets"];
  readonly onChange: (filters: Filters) => void;
};

/** Everything that narrows the archive down. Beside the hits where there is room, behind a button on a phone. */
export function FilterPanel({ filters, facets, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const active = activeFilters(filters).length;
  const isUnknown = useUnknown().isOn;
  const named = facetNames.filter((name) => !isUnknown || !tells(name));
  return (
    <aside className="filters" aria-label={words.filters.name}>
      <button
        type="button"
        className="button filters-toggle"
        aria-expanded={isOpen}
        aria-controls="filters"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="filter" />
        {words.filters.toggle(active)}
      </button>
      <div id="filters" className="filters-body" data-open={isOpen}>
        <p className="filters-note">{words.filters.countsWhat}</p>
        {named.map((name) => {
          const many = manyNames.find((one) => one === name);
          return (
            <Facet
              key={name}
              name={name}
              counts={facets[name] ?? {}}
              chosen={filters.values[name]}
              mode={many === undefined ? null : filters.modes[many]}
              onToggle={(value) => onChange(toggleValue(filters, name, value))}
              onMode={(mode) => many !== undefined && onChange(withMode(filters, many, mode))}
            />
          );
        })}
        <NumberRange
          title={words.filters.age}
          testId="filter-age"
          range={filters.age}
          onChange={(age) => onChange({ ...filters, age })}
        />
        <RangeFilter
          title={words.filters.studyDate}
          type="date"
          testId="filter-date"
          range={filters.studyDate}
          isUsable={isOrdered}
          onChange={(studyDate) => onChange({ ...filters, studyDate })}
        />
      </div>
    </aside>
  );
}
