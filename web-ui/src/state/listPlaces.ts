import { atBeginning, type ListView, pageRows } from "./list";

const most = 2_000;

/** Behind which place the page before a page begins, as this tab came by; null where that is the list's beginning. */
const before = new Map<string, string | null>();

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
}

/** The page before one; null where there is none, or where this tab did not come by it. */
export function previousPage(view: ListView): ListView | null {
  const after = view.after === null ? undefined : before.get(view.after);
  if (after === undefined) return null;
  return after === null ? atBeginning(view) : { ...view, after, row: Math.max(1, view.row - pageRows) };
}
