import { useEffect, useRef } from "react";
import type { CaseImage } from "../api/types";
import { words } from "../words/words";
import { seriesNumbers } from "./imageOrder";

type Props = {
  readonly images: readonly CaseImage[];
  readonly shown: CaseImage;
  readonly onShow: (image: CaseImage) => void;
};

/** All images of a case, small, series by series. */
export function Strip({ images, shown, onShow }: Props) {
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => keepInView(strip.current, shown.id), [shown.id]);
  const numbers = seriesNumbers(images);
  return (
    <div className="strip" ref={strip}>
      {numbers.map((series, place) => (
        <fieldset key={series} className="strip-series">
          <legend className={numbers.length > 1 ? undefined : "unseen"}>
            {words.viewer.series(place + 1)}
          </legend>
          {images
            .filter((image) => image.series === series)
            .map((image, slice) => (
              <button
                key={image.id}
                type="button"
                data-image={image.id}
                aria-current={image.id === shown.id}
                aria-label={words.viewer.image(slice + 1, image.view)}
                onClick={() => onShow(image)}
              >
                <img src={image.thumbnail} alt="" loading="lazy" decoding="async" />
              </button>
            ))}
        </fieldset>
      ))}
    </div>
  );
}

function keepInView(strip: HTMLElement | null, imageId: string): void {
  const buttons = [...(strip?.querySelectorAll<HTMLElement>("[data-image]") ?? [])];
  const button = buttons.find(({ dataset }) => dataset.image === imageId);
  if (strip === null || button === undefined) return;
  const tooFarLeft = button.offsetLeft < strip.scrollLeft;
  const tooFarRight = button.offsetLeft + button.offsetWidth > strip.scrollLeft + strip.clientWidth;
  if (tooFarLeft || tooFarRight) strip.scrollLeft = button.offsetLeft - strip.clientWidth / 2;
}
