import { type ActiveFilter, activeFilters } from "../state/filters";
import { type Filters, noFilters } from "../state/search";
import { words } from "../words/words";
import { Icon } from "./Icon";
import { valueTitle } from "./words";

type Props = { readonly filters: Filters; readonly onChange: (filters: Filters) => void };

/** The filters in force as chips, each with its way out. */
export function ActiveFilters({ filters, onChange }: Props) {
  const active = activeFilters(filters);
  if (active.length === 0) return null;
  return (
    <ul className="chips" aria-label={words.filters.active}>
      {active.map((filter) => (
        <li key={filter.key}>
          <button
            type="button"
            className="chip"
            aria-label={words.filters.remove(chipText(filter))}
            onClick={() => onChange(filter.without)}
          >
            {chipText(filter)}
            <Icon name="close" />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="quiet" onClick={() => onChange(noFilters)}>
          {words.filters.clear}
        </button>
      </li>
    </ul>
  );
}

function chipText({ name, text, mode }: ActiveFilter): string {
  if (name === "age" || name === "studyDate") return text;
  return words.filters.chips[mode](valueTitle(name, text));
}
