import { type KeyboardEvent, useRef } from "react";
import type { ListRow } from "../../api/types";
import { columnsOf, type ListSort, type ListView } from "../../state/list";
import { rememberOpened } from "../../state/location";
import { caseHref } from "../../state/route";
import type { SearchState } from "../../state/search";
import { hides, reveal, useUnknown } from "../../state/unknown";
import { sheetWords } from "../../words/sheets";
import { words } from "../../words/words";
import { Link } from "../Link";
import { RevealButton } from "../RevealButton";
import { useComingBack } from "../useComingBack";
import { ListCell } from "./ListCell";
import { ListHeading } from "./ListHeading";

type Props = {
  readonly rows: readonly ListRow[];
  readonly search: SearchState;
  readonly view: ListView;
  /** The number of the first row. */
  readonly first: number;
  /** Whether these are the former rows, while others are on their way. */
  readonly isStale: boolean;
  readonly onSort: (sort: ListSort) => void;
};

/** A page of a list. Its first cells lead to the cases; arrows go from row to row. It scrolls sideways within itself. */
export function ListTable({ rows, search, view, first, isStale, onSort }: Props) {
  const table = useRef<HTMLTableElement>(null);
  useComingBack(table, ".row-link");
  const columns = columnsOf(search, view);
  const unknown = useUnknown();
  return (
    <div className="list-frame">
      <table ref={table} className="list-table" aria-busy={isStale} data-testid="list">
        <caption className="unseen">{sheetWords().list.name}</caption>
        <thead>
          <tr>
            <th scope="col">{sheetWords().list.case}</th>
            {columns.map((column) => (
              <ListHeading key={column} column={column} search={search} view={view} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {rows.map((row, place) => {
            const { caseId = "" } = row;
            return (
              <tr key={caseId} data-testid="list-row" data-case-id={caseId}>
                <th scope="row">
                  <Link
                    className="row-link"
                    href={caseHref(caseId, search, null, null, null, view)}
                    title={caseId}
                    onFollow={() => rememberOpened(caseId)}
                  >
                    {caseId.slice(0, 8)}
                  </Link>
                  {hides(caseId, unknown) && (
                    <RevealButton caseId={caseId} name={words.unknownMode.revealCase(first + place)} />
                  )}
                </th>
                {columns.map((column) => (
                  <td key={column} data-column={column}>
                    <ListCell column={column} row={row} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "r") revealRow(event);
  else moveFocus(event);
}

function revealRow({ target }: KeyboardEvent<HTMLElement>): void {
  const row = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-case-id]") : null;
  if (row?.dataset.caseId !== undefined) reveal(row.dataset.caseId);
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  if (!(event.target instanceof HTMLElement)) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>(".row-link")];
  const here = links.indexOf(event.target);
  const next = links[here + step];
  if (here < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
