import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { CaseImage } from "../../api/types";
import { useRounds } from "../../state/serverNews";
import { seriesOf } from "../imageOrder";
import { loadingOrder } from "./loadingOrder";
import type { PictureStore } from "./PictureStore";

/** A case's images as they are stepped through: what is wanted, and what is painted, which may lag behind. */
export type Stack<T> = {
  /** The place of what the reader asked for. */
  readonly place: number;
  /** The image that is painted, with its picture; null when none is. */
  readonly painted: { readonly image: CaseImage; readonly place: number; readonly picture: T } | null;
  /** How it stands with what the reader asked for. */
  readonly standing: "painted" | "loading" | "failed";
  readonly show: (place: number) => void;
  readonly step: (steps: number) => void;
  readonly retry: () => void;
};

/**
 * Steps through images that come when they come. The last picture stays painted until the wanted one is there, or
 * cannot be had; whatever is said of the painted image comes from {@link Stack.painted}, so that the two never part.
 *
 * @param keyOf what the store calls an image; stays the same function
 */
export function useStack<T>(
  images: readonly CaseImage[],
  startAt: string | null,
  store: PictureStore<T>,
  keyOf: (image: CaseImage) => string,
): Stack<T> {
  const [{ place, heading }, setWish] = useState<Wish>(() => ({
    place: Math.max(
      0,
      images.findIndex(({ id }) => id === startAt),
    ),
    heading: 1,
  }));
  const [paintedPlace, setPaintedPlace] = useState<number | null>(null);
  useSyncExternalStore(store.subscribe, store.version);

  const count = images.length;
  const show = useCallback(
    (next: number) => setWish((wish) => towards(wish, Math.min(count - 1, Math.max(0, next)))),
    [count],
  );
  const step = useCallback(
    (steps: number) => setWish((wish) => towards(wish, Math.min(count - 1, Math.max(0, wish.place + steps)))),
    [count],
  );

  useEffect(() => {
    store.want(wantedKeys(images, place, heading, paintedPlace, keyOf));
  }, [store, images, place, heading, paintedPlace, keyOf]);
  const round = useRounds();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is when to try again
  useEffect(() => store.retryAll(), [store, round]);
  useEffect(() => () => store.clear(), [store]);

  const wanted = images[place];
  const isThere = wanted !== undefined && store.get(keyOf(wanted)) !== null;
  const hasFailed = wanted !== undefined && !isThere && store.hasFailed(keyOf(wanted));
  const now = isThere ? place : hasFailed ? null : paintedPlace;
  if (now !== paintedPlace) setPaintedPlace(now);
  const image = now === null ? undefined : images[now];
  const picture = image === undefined ? null : store.get(keyOf(image));
  return {
    place,
    painted: image === undefined || now === null || picture === null ? null : { image, place: now, picture },
    standing: isThere ? "painted" : hasFailed ? "failed" : "loading",
    show,
    step,
    retry: () => wanted !== undefined && store.retry(keyOf(wanted)),
  };
}

type Wish = { readonly place: number; readonly heading: 1 | -1 };

function towards(wish: Wish, place: number): Wish {
  if (place === wish.place) return wish;
  return { place, heading: place > wish.place ? 1 : -1 };
}

/** The order in which to load: within the series of the wanted image; what is painted stays wanted. */
function wantedKeys(
  images: readonly CaseImage[],
  place: number,
  heading: 1 | -1,
  painted: number | null,
  keyOf: (image: CaseImage) => string,
): readonly string[] {
  const wanted = images[place];
  if (wanted === undefined) return [];
  const series = seriesOf(images, wanted);
  const order = loadingOrder(series.length, series.indexOf(wanted), heading);
  const seen = painted === null ? undefined : images[painted];
  const all = [wanted, seen, ...order.map((one) => series[one])];
  return [...new Set(all.flatMap((image) => (image === undefined ? [] : [keyOf(image)])))];
}
