/**
 * The place in a grid that a key leads to from `here`, or null when it leads nowhere.
 * `tops` are the upper edges of the cells in reading order: cells of one row share theirs.
 */
export function stepInGrid(key: string, here: number, tops: readonly number[]): number | null {
  if (here < 0) return null;
  const next = target(key, here, columnsOf(tops), tops.length);
  return next !== null && next !== here && next >= 0 && next < tops.length ? next : null;
}

function target(key: string, here: number, columns: number, cells: number): number | null {
  switch (key) {
    case "ArrowRight":
      return here + 1;
    case "ArrowLeft":
      return here - 1;
    case "ArrowDown":
      return here + columns < cells ? here + columns : lastBelow(here, columns, cells);
    case "ArrowUp":
      return here - columns;
    case "Home":
      return 0;
    case "End":
      return cells - 1;
    default:
      return null;
  }
}

/** Down from above a short last row goes to its last cell. */
function lastBelow(here: number, columns: number, cells: number): number {
  const isInLastRow = Math.floor(here / columns) === Math.floor((cells - 1) / columns);
  return isInLastRow ? here : cells - 1;
}

function columnsOf(tops: readonly number[]): number {
  const inFirstRow = tops.findIndex((top) => top !== tops[0]);
  return inFirstRow === -1 ? Math.max(1, tops.length) : inFirstRow;
}
