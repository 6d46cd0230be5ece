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
  return { ...view, after: next, row: view.row + pageRows };
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
  return after === null ? atBeginning(view) : { ...view, after, row: Math.max(1, view.row - pageRows) };
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
