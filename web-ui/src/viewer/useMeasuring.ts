import { useState } from "react";
import { type Measurement, type Point, pointsOf } from "./measure";

/** What dragging does. */
export type Tool = "window" | "pan" | "step" | "length" | "angle";

export type Measuring = {
  /** The measurements of the image that is seen; the last one may lack points. */
  readonly here: readonly Measurement[];
  /** Sets the next point of what is measured. */
  readonly set: (kind: Measurement["kind"], point: Point) => void;
  readonly remove: (place: number) => void;
  readonly clear: () => void;
};

const none: readonly Measurement[] = [];

/** Lengths and angles, by image; they are gone with the page. */
export function useMeasuring(imageId: string | null): Measuring {
  const [all, setAll] = useState<ReadonlyMap<string, readonly Measurement[]>>(new Map());
  const here = (imageId === null ? undefined : all.get(imageId)) ?? none;
  const change = (next: (now: readonly Measurement[]) => readonly Measurement[]) => {
    if (imageId !== null) setAll((now) => new Map(now).set(imageId, next(now.get(imageId) ?? none)));
  };
  return {
    here,
    set: (kind, point) => change((now) => withPoint(now, kind, point)),
    remove: (place) => change((now) => now.filter((_, other) => other !== place)),
    clear: () => change(() => none),
  };
}

/** The next point belongs to what is open, if that is of the same kind; what is open of another kind is given up. */
export function withPoint(
  now: readonly Measurement[],
  kind: Measurement["kind"],
  point: Point,
): readonly Measurement[] {
  const last = now.at(-1);
  const isOpen = last !== undefined && last.points.length < pointsOf(last.kind);
  if (last === undefined || !isOpen) return [...now, { kind, points: [point] }];
  const before = now.slice(0, -1);
  if (last.kind !== kind) return [...before, { kind, points: [point] }];
  return [...before, { kind, points: [...last.points, point] }];
}
