import type { KeyboardEvent } from "react";
import { columnsOf, type ListColumn, type ListView, tellable } from "../../state/list";
import type { SearchState } from "../../state/search";
import { words } from "../../words/words";

type Props = {
  readonly search: SearchState;
  readonly view: ListView;
  readonly onToggle: (column: ListColumn) => void;
};

/** Which columns a list has. The case itself always stands there. */
export function ColumnMenu({ search, view, onToggle }: Props) {
  const shown = columnsOf(search, view);
  return (
    <details className="columns" onKeyDown={closeOnEscape}>
      <summary className="button" data-testid="columns">
        {words.list.chooseColumns}
      </summary>
      <fieldset className="columns-body">
        <legend className="unseen">{words.list.chooseColumns}</legend>
        {tellable(search).map((column) => (
          <label key={column} className="facet-value">
            <input
              type="checkbox"
              checked={shown.includes(column)}
              onChange={() => onToggle(column)}
              data-testid={`column-${column}`}
            />
            <span className="facet-name">{words.list.columns[column]}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>): void {
  if (event.key !== "Escape" || !event.currentTarget.open) return;
  event.stopPropagation();
  event.currentTarget.open = false;
  event.currentTarget.querySelector("summary")?.focus();
}
