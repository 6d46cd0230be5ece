import { useEffect, useId } from "react";
import type { CaseImage } from "../../api/types";
import { placeAt, shareOf } from "../../state/compare";
import type { PictureStore } from "../viewer/PictureStore";
import { type Stack, useStack } from "../viewer/useStack";
import type { ColumnLink } from "./useLink";
import { onward, type Sync } from "./useSync";

/** One series in a column. */
export type ColumnProps = {
  /** Whose images these are, in words. */
  readonly name: string;
  /** One series in reading order; stays the same list. */
  readonly images: readonly CaseImage[];
  /** The image to begin with. */
  readonly startAt: string | null;
  readonly sync: Sync;
  readonly link: ColumnLink;
};

/** A stack that stands where its column is scrolled to, and scrolls the others with it, unless it is let go. */
export function useColumn<T>(
  { images, startAt, sync, link }: ColumnProps,
  store: PictureStore<T>,
  keyOf: (image: CaseImage) => string,
): Stack<T> {
  const count = images.length;
  const start = Math.max(
    0,
    images.findIndex(({ id }) => id === startAt),
  );
  const place = link.share === null ? start : placeAt(link.share, count);
  const stack = useStack(images, images[place]?.id ?? null, store, keyOf);
  const { show } = stack;
  useEffect(() => show(place), [show, place]);

  const own = useId();
  const { isTogether } = link;
  const { series } = sync;
  useEffect(() => {
    if (!isTogether || count < 2) return undefined;
    series.set(own, { count, start });
    return () => void series.delete(own);
  }, [series, own, isTogether, count, start]);

  return {
    ...stack,
    show: (next) => link.change(() => shareOf(next, count)),
    step: (steps) => link.change((now) => onward(now, steps, { count, start })),
  };
}
