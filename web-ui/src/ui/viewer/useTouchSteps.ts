import { useRef } from "react";
import type { Drag } from "./useGestures";

/** So large a share of the well a finger goes for one image. */
const shareAStep = 1 / 16;

/** Turns a finger's way across the image into steps. */
export function useTouchSteps(step: (steps: number) => void) {
  const way = useRef(0);
  return {
    begin: () => {
      way.current = 0;
    },
    drag: (drag: Drag) => {
      way.current -= drag.x;
      const steps = Math.trunc(way.current / shareAStep);
      if (steps === 0) return;
      way.current -= steps * shareAStep;
      step(steps);
    },
  };
}
