import type { CaseImage } from "../api/types";

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
  if (image === undefined) return "No image";
  const numbers = seriesNumbers(ordered);
  const series = seriesOf(ordered, image);
  const words: string[] = [];
  if (numbers.length > 1) words.push(`series ${numbers.indexOf(image.series) + 1} of ${numbers.length}`);
  words.push(`image ${series.indexOf(image) + 1} of ${series.length}`);
  if (image.view !== "") words.push(image.view);
  const title = words.join(", ");
  return title.charAt(0).toUpperCase() + title.slice(1);
}
