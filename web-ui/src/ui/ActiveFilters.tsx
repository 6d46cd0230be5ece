import { type ActiveFilter, activeFilters, tells } from "../state/filters";
import { type Filters, noFilters } from "../state/search";
import { useUnknown } from "../state/unknown";
import { words } from "../words/words";
import { Filled } from "./Filled";
import { Icon } from "./Icon";
import { ValueTitle } from "./ValueTitle";

type Props = { readonly filters: Filters; readonly onChange: (filters: Filters) => void };

/** The filters in force as chips, each with its way out. */
export function ActiveFilters({ filters, onChange }: Props) {
  const isUnknown = useUnknown().isOn;
  const all = activeFilters(filters);
  const active = all.filter(({ name }) => !isUnknown || !tells(name));
  const hidden = all.length - active.length;
  if (all.length === 0) return null;
  const [before, behind] = words.filters.remove("{}").split("{}");
  return (
    <ul className="chips" aria-label={words.filters.active}>
      {active.map((filter) => (
        <li key={filter.key}>
          <button type="button" className="chip" onClick={() => onChange(filter.without)}>
            <span className="unseen">{before}</span>
            <ChipText {...filter} />
            <span className="unseen">{behind}</span>
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

function ChipText({ name, text, mode }: ActiveFilter) {
  if (name === "age" || name === "studyDate") return text;
  const value = <ValueTitle name={name} value={text} />;
  return <Filled text={words.filters.chips[mode]("{value}")} with={{ value }} />;
}
