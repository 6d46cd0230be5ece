import { useEffect, useState } from "react";
import type { Stack } from "../ui/viewer/useStack";

export const rates = [5, 10, 20, 30] as const;

export type Cine = {
  readonly isPlaying: boolean;
  readonly rate: number;
  readonly play: (isPlaying: boolean) => void;
  readonly setRate: (rate: number) => void;
};

/** Plays the images from a place on, and round again; one that is not there yet is waited for. */
export function useCine(stack: Stack<unknown>, first: number, last: number): Cine {
  const [isPlaying, play] = useState(false);
  const [rate, setRate] = useState<number>(10);
  const { place, standing, show } = stack;
  useEffect(() => {
    if (!isPlaying || standing === "loading") return undefined;
    const timer = setTimeout(() => show(place >= last ? first : place + 1), 1_000 / rate);
    return () => clearTimeout(timer);
  }, [isPlaying, rate, standing, place, first, last, show]);
  return { isPlaying, rate, play, setRate };
}
