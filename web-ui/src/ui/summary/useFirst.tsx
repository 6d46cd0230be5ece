import { type ReactNode, useState } from "react";
import { words } from "../../words/words";

type First<T> = { readonly shown: readonly T[]; readonly more: ReactNode };

/** The first of a list, and a button for the others; no button where there are none. */
export function useFirst<T>(list: readonly T[], most: number): First<T> {
  const [showsAll, setShowsAll] = useState(false);
  if (list.length <= most) return { shown: list, more: null };
  const more = (
    <button
      type="button"
      className="quiet"
      aria-expanded={showsAll}
      onClick={() => setShowsAll(!showsAll)}
      data-testid="summary-more"
    >
      {showsAll ? words.more.fewer : words.more.more(list.length - most)}
    </button>
  );
  return { shown: showsAll ? list : list.slice(0, most), more };
}
