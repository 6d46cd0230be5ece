import type { KeyboardEvent, ReactNode } from "react";
import type { CaseImage } from "../../api/types";
import { sheetWords } from "../../words/sheets";
import { imageTitle, seriesOf } from "../imageOrder";
import type { Stack } from "./useStack";
import { handleStackKey } from "./useViewKeys";

type Props = {
  readonly images: readonly CaseImage[];
  readonly stack: Stack<unknown>;
  readonly children: ReactNode;
};

/** Which image is painted, in words and by the slider; and which one is on its way. */
export function StackBar({ images, stack, children }: Props) {
  const { painted, place, standing } = stack;
  const image = painted?.image ?? images[place];
  const series = image === undefined ? [] : seriesOf(images, image);
  return (
    <div className="viewer-bar">
      <output className="viewer-place" aria-live="polite" data-testid="viewer-place">
        {painted === null ? sheetWords().viewer.noImage : imageTitle(images, painted.place)}
      </output>
      {series.length > 1 && image !== undefined && (
        <Slider
          series={series}
          image={image}
          title={painted === null ? sheetWords().viewer.noImage : imageTitle(images, painted.place)}
          onShow={(next) => stack.show(images.indexOf(next))}
          onStep={stack.step}
        />
      )}
      {children}
      <output className="viewer-pending" aria-live="polite" data-testid="viewer-pending">
        {standing === "loading" && sheetWords().viewer.loading(lowered(imageTitle(images, place)))}
        {standing === "failed" && sheetWords().viewer.failed(imageTitle(images, place))}
      </output>
    </div>
  );
}

type SliderProps = {
  readonly series: readonly CaseImage[];
  readonly image: CaseImage;
  readonly title: string;
  readonly onShow: (image: CaseImage) => void;
  readonly onStep: (steps: number) => void;
};

/** Stands where the painted image is; its keys go on from what was asked for last. */
function Slider({ series, image, title, onShow, onStep }: SliderProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (handleStackKey(event, onStep, () => undefined)) event.preventDefault();
  };
  return (
    <input
      className="viewer-slider"
      type="range"
      aria-label={sheetWords().viewer.slice}
      aria-valuetext={title}
      min={0}
      max={series.length - 1}
      value={series.indexOf(image)}
      onKeyDown={onKeyDown}
      onChange={(event) => onShow(series[Number(event.target.value)] ?? image)}
    />
  );
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
