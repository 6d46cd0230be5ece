import { type RefObject, useEffect, useRef } from "react";

/** A place in shares of the element, from its middle. */
export type At = { readonly x: number; readonly y: number };

export type Drag = {
  /** The way since the last call, in shares of the element. */
  readonly x: number;
  readonly y: number;
  readonly at: At;
  readonly isTouch: boolean;
  /** Which button of a mouse is held: 0 the main one. */
  readonly button: number;
};

type Gestures = {
  readonly onPress?: (at: At, event: PointerEvent) => void;
  readonly onDrag: (drag: Drag) => void;
  readonly onRelease?: (at: At) => void;
  /** Two fingers that part, or the wheel with Ctrl: how much larger, and about which point. */
  readonly onZoom: (factor: number, at: At) => void;
};

/** Tells of dragging, pinching and zooming by the wheel above an element, by mouse, pen and fingers. */
export function useGestures(element: RefObject<HTMLElement | null>, gestures: Gestures): void {
  const latest = useRef(gestures);
  useEffect(() => {
    latest.current = gestures;
  }, [gestures]);
  useEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    const hands = new Hands(target, () => latest.current);
    const stop = new AbortController();
    const { signal } = stop;
    target.addEventListener("pointerdown", hands.down, { signal });
    target.addEventListener("pointermove", hands.move, { signal });
    target.addEventListener("pointerup", hands.up, { signal });
    target.addEventListener("pointercancel", hands.up, { signal });
    target.addEventListener("wheel", hands.wheel, { signal, passive: false });
    return () => stop.abort();
  }, [element]);
}

const wheelPixelsADoubling = 240;

/** The fingers that are down. */
class Hands {
  private readonly fingers = new Map<number, { x: number; y: number }>();
  private button = 0;

  constructor(
    private readonly target: HTMLElement,
    private readonly told: () => Gestures,
  ) {}

  readonly down = (event: PointerEvent) => {
    if (event.target instanceof Element && event.target.closest("button, input, select, a") !== null) return;
    this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.button = event.button;
    this.target.setPointerCapture?.(event.pointerId);
    if (this.fingers.size === 1) this.told().onPress?.(this.at(event.clientX, event.clientY), event);
  };

  readonly move = (event: PointerEvent) => {
    const before = this.fingers.get(event.pointerId);
    if (before === undefined) return;
    const now = { x: event.clientX, y: event.clientY };
    const isTouch = event.pointerType === "touch";
    if (this.fingers.size === 1) {
      this.drag(before, now, isTouch);
    } else if (this.fingers.size === 2) {
      const [other] = [...this.fingers].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
      if (other !== undefined) this.pinch(before, now, other);
    }
    this.fingers.set(event.pointerId, now);
  };

  readonly up = (event: PointerEvent) => {
    if (!this.fingers.delete(event.pointerId)) return;
    if (this.fingers.size === 0) this.told().onRelease?.(this.at(event.clientX, event.clientY));
  };

  readonly wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.told().onZoom(2 ** (-event.deltaY / wheelPixelsADoubling), this.at(event.clientX, event.clientY));
  };

  private drag(before: Point, now: Point, isTouch: boolean): void {
    const { width, height } = this.target.getBoundingClientRect();
    this.told().onDrag({
      x: (now.x - before.x) / Math.max(1, width),
      y: (now.y - before.y) / Math.max(1, height),
      at: this.at(now.x, now.y),
      isTouch,
      button: this.button,
    });
  }

  private pinch(before: Point, now: Point, other: Point): void {
    const apart = Math.hypot(before.x - other.x, before.y - other.y);
    if (apart < 1) return;
    const factor = Math.hypot(now.x - other.x, now.y - other.y) / apart;
    this.told().onZoom(factor, this.at((now.x + other.x) / 2, (now.y + other.y) / 2));
  }

  private at(x: number, y: number): At {
    const box = this.target.getBoundingClientRect();
    return {
      x: (x - box.left) / Math.max(1, box.width) - 0.5,
      y: (y - box.top) / Math.max(1, box.height) - 0.5,
    };
  }
}

type Point = { readonly x: number; readonly y: number };
