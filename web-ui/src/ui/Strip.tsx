import { memo, useEffect, useRef } from "react";
import type { CaseImage } from "../api/types";
import { sheetWords } from "../words/sheets";
import { useLanguage } from "../words/words";
import { seriesNumbers } from "./imageOrder";
import { SmallPicture } from "./SmallPicture";

/** How long the reader has to be still before the strip follows, in milliseconds: what comes into sight is loaded. */
const stillness = 150;

type Props = {
  readonly images: readonly CaseImage[];
  /** The image that is painted; null when none is. */
  readonly painted: string | null;
  /** The image that the reader asked for last. */
  readonly wanted: string;
  /** Called with an image's place; stays the same function. */
  readonly onShow: (place: number) => void;
};

/** All images of a case, small, series by series. */
export function Strip({ images, painted, wanted, onShow }: Props) {
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => keepInView(strip.current, wanted), stillness);
    return () => clearTimeout(timer);
  }, [wanted]);
  const numbers = seriesNumbers(images);
  const places = images.map((image, place) => ({ image, place }));
  return (
    <div className="strip" ref={strip}>
      {numbers.map((series, place) => (
        <fieldset key={series} className="strip-series">
          <legend className={numbers.length > 1 ? undefined : "unseen"}>
            {sheetWords().viewer.series(place + 1)}
          </legend>
          {places
            .filter(({ image }) => image.series === series)
            .map(({ image, place: at }, slice) => (
              <StripImage
                key={image.id}
                image={image}
                slice={slice}
                place={at}
                isPainted={image.id === painted}
                isWanted={image.id === wanted}
                onShow={onShow}
              />
            ))}
        </fieldset>
      ))}
    </div>
  );
}

type ImageProps = {
  readonly image: CaseImage;
  readonly slice: number;
  readonly place: number;
  readonly isPainted: boolean;
  readonly isWanted: boolean;
  readonly onShow: (place: number) => void;
};

/** Made anew only when it begins or ceases to be the one that is seen: a step must not cost a strip of hundreds. */
const StripImage = memo(function StripImage(props: ImageProps) {
  useLanguage(); // nothing that it is given changes with the words
  const { image, slice, place, isPainted, isWanted, onShow } = props;
  return (
    <button
      type="button"
      data-image={image.id}
      data-wanted={isWanted && !isPainted}
      aria-current={isPainted}
      aria-label={sheetWords().viewer.image(slice + 1, image.view)}
      onClick={() => onShow(place)}
    >
      <SmallPicture src={image.thumbnail} alt="" loading="lazy" decoding="async" fetchPriority="low" />
    </button>
  );
});

function keepInView(strip: HTMLElement | null, imageId: string): void {
  const button = strip?.querySelector<HTMLElement>(`[data-image="${CSS.escape(imageId)}"]`);
  if (strip === null || button === null || button === undefined) return;
  const tooFarLeft = button.offsetLeft < strip.scrollLeft;
  const tooFarRight = button.offsetLeft + button.offsetWidth > strip.scrollLeft + strip.clientWidth;
  if (tooFarLeft || tooFarRight) strip.scrollLeft = button.offsetLeft - strip.clientWidth / 2;
}
