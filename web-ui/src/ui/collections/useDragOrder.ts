import { type PointerEvent as Press, type RefObject, useEffect, useRef } from "react";

/** Changes the order of a list by dragging, by mouse, pen and finger. What is returned begins it. */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onMove: (from: number, to: number) => void,
): (event: Press) => void {
  const latest = useRef(onMove);
  const drag = useRef<AbortController | null>(null);
  useEffect(() => {
    latest.current = onMove;
  });
  useEffect(() => () => drag.current?.abort(), []);
  return (event) => {
    const dragged = event.currentTarget.closest<HTMLElement>("[data-entry]")?.dataset.entry;
    if (event.button !== 0 || dragged === undefined) return;
    drag.current?.abort();
    drag.current = new AbortController();
    const { signal } = drag.current;
    const end = () => drag.current?.abort();
    const move = ({ clientY }: PointerEvent) => {
      const entries = [...(list.current?.querySelectorAll<HTMLElement>("[data-entry]") ?? [])];
      const from = entries.findIndex(({ dataset }) => dataset.entry === dragged);
      const to = placeAt(clientY, from, entries);
      if (from >= 0 && to !== from) latest.current(from, to);
    };
    document.addEventListener("pointermove", move, { signal });
    document.addEventListener("pointerup", end, { signal });
    document.addEventListener("pointercancel", end, { signal });
  };
}

/** Where the dragged entry belongs: past those whose middle the pointer has passed. */
function placeAt(y: number, from: number, entries: readonly HTMLElement[]): number {
  const middles = entries.map((entry) => {
    const { top, height } = entry.getBoundingClientRect();
    return top + height / 2;
  });
  let place = from;
  while (place + 1 < middles.length && y > (middles[place + 1] ?? Number.POSITIVE_INFINITY)) place++;
  if (place > from) return place;
  while (place > 0 && y < (middles[place - 1] ?? Number.NEGATIVE_INFINITY)) place--;
  return place;
}
