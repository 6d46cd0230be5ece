import { type ActiveFilter, activeFilters, tells } from "../state/filters";
import { type Filters, noFilters } from "../state/search";
import { useUnknown } from "../state/unknown";
import { words } from "../words/words";
import { Icon } from "./Icon";
import { valueTitle } from "./words";

type Props = { readonly filters: Filters; readonly onChange: (filters: Filters) => void };

/** The filters in force as chips, each with its way out. */
export function ActiveFilters({ filters, onChange }: Props) {
  const isUnknown = useUnknown().isOn;
  const all = activeFilters(filters);
  const active = all.filter(({ name }) => !isUnknown || !tells(name));
  const hidden = all.length - active.length;
  if (all.length === 0) return null;
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
      {hidden > 0 && <li className="muted">{words.unknownMode.filters(hidden)}</li>}
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
