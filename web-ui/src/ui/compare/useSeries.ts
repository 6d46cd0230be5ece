import { useMemo, useState } from "react";
import type { CaseImage } from "../../api/types";
import { inReadingOrder, seriesNumbers } from "../imageOrder";

/** The series of a case, of which one is shown. */
export type SeriesChoice = {
  readonly numbers: readonly number[];
  readonly chosen: number;
  /** The images of that one, in reading order. */
  readonly images: readonly CaseImage[];
  readonly onChoose: (series: number) => void;
};

/** Begins with the series of an image, or else with the first. */
export function useSeries(all: readonly CaseImage[], startAt: string | null): SeriesChoice {
  const ordered = useMemo(() => inReadingOrder(all), [all]);
  const first = ordered.find(({ id }) => id === startAt) ?? ordered[0];
  const [wanted, onChoose] = useState<number | null>(null);
  const chosen = wanted ?? first?.series ?? 0;
  const images = useMemo(() => ordered.filter(({ series }) => series === chosen), [ordered, chosen]);
  return { numbers: seriesNumbers(ordered), chosen, images, onChoose };
}
