import { useEffect, useRef } from "react";
import { atBeginning, type ListView } from "../../state/list";
import { nextPage, previousPage, rememberPlace } from "../../state/listPlaces";
import { listHref } from "../../state/route";
import type { SearchState } from "../../state/search";
import { sheetWords } from "../../words/sheets";
import { Icon } from "../Icon";
import { Link } from "../Link";

type Props = {
  readonly search: SearchState;
  readonly view: ListView;
  /** The number of the first row; null where it is not known. */
  readonly first: number | null;
  readonly rows: number;
  readonly total: number;
  /** Behind which place the next page begins; null on the last. */
  readonly next: string | null;
  /** Whether these are the former rows: the way on leads where the reader is going already. */
  readonly isStale: boolean;
};

/** Which rows of a list these are, and the ways to others. A way that ends hands the focus to another. */
export function ListPager({ search, view, first, rows, total, next, isStale }: Props) {
  const nav = useRef<HTMLElement>(null);
  const hasTurned = useRef(false);
  useEffect(() => {
    if (isStale) return;
    if (next !== null) rememberPlace(view, next);
    const isLost = hasTurned.current && document.activeElement === document.body;
    hasTurned.current = false;
    if (isLost) nav.current?.querySelector("a")?.focus({ preventScroll: true });
  }, [view, next, isStale]);
  const turn = (to: ListView) => ({
    className: "button",
    href: listHref(search, to),
    onFollow: () => {
      hasTurned.current = true;
    },
  });
  const previous = previousPage(view);
  return (
    <nav ref={nav} className="pager" aria-label={sheetWords().list.pages}>
      {view.after !== null && (
        <Link {...turn(atBeginning(view))} data-testid="first-page">
          {sheetWords().list.firstPage}
        </Link>
      )}
      {previous !== null && (
        <Link {...turn(previous)} data-testid="previous-page">
          <Icon name="back" />
          {sheetWords().list.previousPage}
        </Link>
      )}
      <output data-testid="list-rows">
        {!isStale &&
          (first === null
            ? sheetWords().list.someRows(rows, total)
            : sheetWords().list.rows(first, first + rows - 1, total))}
      </output>
      {next !== null && (
        <Link {...turn(isStale ? view : nextPage(view, next))} data-testid="next-page">
          {sheetWords().list.nextPage}
          <Icon name="forward" />
        </Link>
      )}
    </nav>
  );
}
