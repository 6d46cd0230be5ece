import type { CaseImage } from "../api/types";
import { seriesNumbers } from "../ui/imageOrder";
import { sheetWords } from "../words/sheets";

type Props = {
  readonly images: readonly CaseImage[];
  readonly series: number;
  readonly onShow: (place: number) => void;
};

/** Goes to another series, to its first image. */
export function SeriesChoice({ images, series, onShow }: Props) {
  const numbers = seriesNumbers(images);
  if (numbers.length < 2) return null;
  return (
    <select
      className="series-choice"
      aria-label={sheetWords().depth.seriesChoice}
      value={series}
      onChange={({ target }) => onShow(images.findIndex((image) => image.series === Number(target.value)))}
    >
      {numbers.map((number, place) => (
        <option key={number} value={number}>
          {sheetWords().depth.seriesOf(place + 1, images.filter((image) => image.series === number).length)}
        </option>
      ))}
    </select>
  );
}
