import type { KeyboardEvent } from "react";
import { moved, type View, wholeView, zoomed } from "../../state/view";
import { useKey } from "../useKey";
import type { ChangeView } from "./useView";

const middle = { x: 0, y: 0 };
const keyZoom = 1.25;
const keyMove = 0.1;

/** Zoom, fit and invert by the keys +, -, 0 and I. */
export function useViewKeys(change: ChangeView): void {
  const zoomBy = (factor: number) => change((view) => zoomed(view, factor, middle));
  useKey(["+", "="], () => zoomBy(keyZoom));
  useKey("-", () => zoomBy(1 / keyZoom));
  useKey("0", () => change(fitted));
  useKey(["i", "I"], () => change((view) => ({ ...view, isInverted: !view.isInverted })));
}

export function fitted(view: View): View {
  return { ...wholeView, isInverted: view.isInverted, window: view.window };
}

/** How many images a key steps, and with Shift how far it moves the enlarged image; whether it meant any of it. */
export function handleStackKey(
  event: KeyboardEvent,
  step: (steps: number) => void,
  change: ChangeView,
): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  if (event.shiftKey) {
    const way = ways[event.key];
    if (way === undefined) return false;
    change((view) => moved(view, way.x * keyMove, way.y * keyMove));
    return true;
  }
  const steps = stepsOf[event.key];
  if (steps === undefined) return false;
  step(steps);
  return true;
}

const stepsOf: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageDown: 5,
  PageUp: -5,
};

const ways: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowRight: { x: -1, y: 0 },
  ArrowLeft: { x: 1, y: 0 },
  ArrowDown: { x: 0, y: -1 },
  ArrowUp: { x: 0, y: 1 },
};
