import { type RefObject, useEffect, useRef } from "react";

const pixelsAStep = 40;

/** Turns the wheel above an element into whole steps. While it is on, the page below does not scroll. */
export function useWheelSteps(
  element: RefObject<HTMLElement | null>,
  isOn: boolean,
  onSteps: (steps: number) => void,
): void {
  const latest = useRef(onSteps);
  useEffect(() => {
    latest.current = onSteps;
  }, [onSteps]);
  useEffect(() => {
    const target = element.current;
    if (target === null || !isOn) return undefined;
    let pixels = 0;
    const turned = (event: WheelEvent) => {
      if (event.ctrlKey) return; // the browser's own zoom
      event.preventDefault();
      pixels += inPixels(event);
      const steps = Math.trunc(pixels / pixelsAStep);
      if (steps === 0) return;
      pixels -= steps * pixelsAStep;
      latest.current(Math.sign(steps)); // a wheel's notch is one slice, however far it says to scroll
    };
    target.addEventListener("wheel", turned, { passive: false });
    return () => target.removeEventListener("wheel", turned);
  }, [element, isOn]);
}

function inPixels(event: WheelEvent): number {
  return event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * pixelsAStep;
}
