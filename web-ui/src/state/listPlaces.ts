import { atBeginning, type ListView, pageRows } from "./list";
import { isPlace } from "./listUrl";

const most = 500;

const key = "precedent:list-places";

/**
 * Behind which place the page before a page begins, as this tab came by; null where that is the list's beginning. The
 * tab keeps it when it is loaded anew, as it keeps its addresses, in which the same places stand.
 */
const before = recalled();

/** The page behind one. */
export function nextPage(view: ListView, next: string): ListView {
  return { ...view, after: next };
}

/** Remembers that the page behind `next` follows another: a list can be read forwards only. */
export function rememberPlace(view: ListView, next: string): void {
  before.delete(next);
  before.set(next, view.after);
  const [oldest] = before.keys();
  if (before.size > most && oldest !== undefined) before.delete(oldest);
  try {
    sessionStorage.setItem(key, JSON.stringify([...before]));
  } catch {
    // a browser that keeps nothing still has it in memory
  }
}

/** The page before one; null where there is none, or where this tab did not come by it. */
export function previousPage(view: ListView): ListView | null {
  const after = view.after === null ? undefined : before.get(view.after);
  if (after === undefined) return null;
  return after === null ? atBeginning(view) : { ...view, after };
}

/** A page as the server gave it. */
type Page = { readonly rows: number; readonly total: number; readonly isLast: boolean };

/**
 * The number of a page's first row, from 1; null where nobody can tell: an address names a place, but not how far down
 * the list it is, which only its end tells, or the way that was come from its beginning.
 */
export function firstRow({ after }: ListView, { rows, total, isLast }: Page): number | null {
  if (after === null) return 1;
  if (isLast && rows > 0) return total - rows + 1;
  const pages = pagesBefore(after);
  return pages === null ? null : pages * pageRows + 1;
}

function pagesBefore(after: string): number | null {
  let pages = 1;
  for (let at = before.get(after); at !== null; at = before.get(at)) {
    if (at === undefined || pages > most) return null;
    pages++;
  }
  return pages;
}

function recalled(): Map<string, string | null> {
  const known = new Map<string, string | null>();
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "[]");
    for (const pair of Array.isArray(kept) ? kept : []) {
      const [next, after] = Array.isArray(pair) ? pair : [];
      if (isPlace(next) && (after === null || isPlace(after))) known.set(next, after);
    }
  } catch {
    // what cannot be read is not known
  }
  return known;
}
