import { type KeyboardEvent, useState } from "react";
import type { Frame } from "./frame";
import type { Point } from "./measure";
import type { Measuring, Tool } from "./useMeasuring";

type Cursor = {
  /** Where the next point is set by Enter; null while nothing is measured by the keyboard. */
  readonly at: Point | null;
  /** Whether it had use for the key. */
  readonly onKey: (event: KeyboardEvent) => boolean;
};

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Measuring without a pointer: arrow keys move a cross, Enter sets a point. Shift is left to moving the image. */
export function useCursor(frame: Frame | null, tool: Tool, measuring: Measuring): Cursor {
  const [at, setAt] = useState<Point | null>(null);
  const isOn = frame !== null && (tool === "length" || tool === "angle");
  const onKey = (event: KeyboardEvent) => {
    if (!isOn || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false;
    const { rows, columns } = frame.samples;
    const now = at ?? { x: columns / 2, y: rows / 2 };
    if (event.key === "Enter") {
      measuring.set(tool, now);
      setAt(now);
      return true;
    }
    const way = ways[event.key];
    if (way === undefined) return false;
    const stride = Math.max(1, Math.round(Math.max(rows, columns) / 100));
    setAt({ x: within(now.x + way[0] * stride, columns), y: within(now.y + way[1] * stride, rows) });
    return true;
  };
  return { at: isOn ? at : null, onKey };
}

function within(place: number, end: number): number {
  return Math.min(end, Math.max(0, place));
}
