import { type KeyboardEvent, useEffect, useRef } from "react";
import { columnsOf, type ListColumn, type ListView, tellable } from "../../state/list";
import type { SearchState } from "../../state/search";
import { sheetWords } from "../../words/sheets";

type Props = {
  readonly search: SearchState;
  readonly view: ListView;
  readonly onToggle: (column: ListColumn) => void;
};

/** Which columns a list has. The case itself always stands there. Esc, or a press beside the menu, closes it. */
export function ColumnMenu({ search, view, onToggle }: Props) {
  const shown = columnsOf(search, view);
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const pressed = ({ target }: PointerEvent) => {
      const { current } = menu;
      if (current !== null && target instanceof Node && !current.contains(target)) current.open = false;
    };
    document.addEventListener("pointerdown", pressed);
    return () => document.removeEventListener("pointerdown", pressed);
  }, []);
  return (
    <details ref={menu} className="columns" onKeyDown={closeOnEscape}>
      <summary className="button" data-testid="columns">
        {sheetWords().list.chooseColumns}
      </summary>
      <fieldset className="columns-body">
        <legend className="unseen">{sheetWords().list.chooseColumns}</legend>
        {tellable(search, view).map((column) => (
          <label key={column} className="facet-value">
            <input
              type="checkbox"
              checked={shown.includes(column)}
              onChange={() => onToggle(column)}
              data-testid={`column-${column}`}
            />
            <span className="facet-name">{sheetWords().list.columns[column]}</span>
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
