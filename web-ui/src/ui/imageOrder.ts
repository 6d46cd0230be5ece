import type { CaseImage } from "../api/types";
import { sheetWords } from "../words/sheets";

export function inReadingOrder(images: readonly CaseImage[]): readonly CaseImage[] {
  return [...images].sort((one, other) => one.series - other.series || one.position - other.position);
}

export function seriesNumbers(ordered: readonly CaseImage[]): readonly number[] {
  return [...new Set(ordered.map((image) => image.series))];
}

export function seriesOf(ordered: readonly CaseImage[], image: CaseImage): readonly CaseImage[] {
  return ordered.filter((other) => other.series === image.series);
}

/** Which image this is, in words: "Series 2, image 3 of 24, lateral". */
export function imageTitle(ordered: readonly CaseImage[], place: number): string {
  const image = ordered[place];
  if (image === undefined) return sheetWords().viewer.noImage;
  const numbers = seriesNumbers(ordered);
  const series = seriesOf(ordered, image);
  return sheetWords().viewer.place(
    numbers.indexOf(image.series) + 1,
    numbers.length,
    series.indexOf(image) + 1,
    series.length,
    image.view,
  );
}
