import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { CaseImage } from "../api/types";
import { words } from "../words/words";
import { type Heat, HeatBar } from "./HeatBar";
import { HeatLayer } from "./HeatLayer";
import { imageTitle, inReadingOrder, seriesOf } from "./imageOrder";
import { Strip } from "./Strip";
import { useKey } from "./useKey";
import { useWheelSteps } from "./useWheelSteps";
import { ViewerTools, type ViewSettings } from "./ViewerTools";

type Props = {
  readonly images: readonly CaseImage[];
  /** The image to open at; the first one when null or unknown. */
  readonly startAt: string | null;
  readonly heat: Heat;
};

/** A case's images: one large in a dark well; wheel, arrow keys, slider and strip step through the others. */
export function Viewer({ images, startAt, heat }: Props) {
  const ordered = inReadingOrder(images);
  const [place, setPlace] = useState(() =>
    Math.max(
      0,
      ordered.findIndex((image) => image.id === startAt),
    ),
  );
  const [settings, setSettings] = useState<ViewSettings>({ zoom: 1, isInverted: false });
  const well = useRef<HTMLDivElement>(null);
  const show = (next: number) => setPlace(Math.min(ordered.length - 1, Math.max(0, next)));
  const isStepping = settings.zoom === 1 && ordered.length > 1;
  useWheelSteps(well, isStepping, (steps) => show(place + steps));
  useNeighbours(ordered, place);
  useEffect(() => showMiddle(well.current, settings.zoom), [settings.zoom]);
  useKey("ArrowRight", () => show(place + 1));
  useKey("ArrowLeft", () => show(place - 1));

  const image = ordered[place];
  const shown = image?.id;
  const { onShown } = heat;
  useEffect(() => {
    if (shown !== undefined) onShown(shown);
  }, [shown, onShown]);
  if (image === undefined) return <div className="viewer-well viewer-empty">{words.viewer.none}</div>;
  const series = seriesOf(ordered, image);
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = stepsOf(event.key, settings.zoom === 1);
    if (steps === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    show(place + steps);
  };
  return (
    <section className="viewer" aria-label={words.viewer.name} data-testid="viewer">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not scroll its content */}
      <div
        ref={well}
        className="viewer-well"
        role="group"
        aria-label={imageTitle(ordered, place)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys step through the images here
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <FullImage image={image} title={imageTitle(ordered, place)} settings={settings} />
        {heat.outcome.kind === "map" && (
          <HeatLayer
            grid={heat.outcome.grid}
            width={image.width}
            height={image.height}
            zoom={settings.zoom}
          />
        )}
      </div>
      <div className="viewer-bar">
        <output className="viewer-place" aria-live="polite" data-testid="viewer-place">
          {imageTitle(ordered, place)}
        </output>
        {series.length > 1 && (
          <input
            className="viewer-slider"
            type="range"
            aria-label={words.viewer.slice}
            min={0}
            max={series.length - 1}
            value={series.indexOf(image)}
            onChange={(event) => show(ordered.indexOf(series[Number(event.target.value)] ?? image))}
          />
        )}
        <ViewerTools settings={settings} onChange={setSettings} />
      </div>
      <HeatBar heat={heat} />
      {ordered.length > 1 && (
        <Strip images={ordered} shown={image} onShow={(next) => show(ordered.indexOf(next))} />
      )}
    </section>
  );
}

type FullImageProps = { readonly image: CaseImage; readonly title: string; readonly settings: ViewSettings };

function FullImage({ image, title, settings }: FullImageProps) {
  const [broken, setBroken] = useState<string | null>(null);
  if (broken === image.rendered) return <p className="viewer-empty">{words.viewer.broken}</p>;
  return (
    <img
      className="viewer-image"
      src={image.rendered}
      alt={title}
      width={image.width}
      height={image.height}
      data-zoom={settings.zoom}
      data-inverted={settings.isInverted}
      decoding="sync"
      onError={() => setBroken(image.rendered)}
    />
  );
}

function stepsOf(key: string, isWhole: boolean): number {
  if (key === "ArrowRight" || (key === "ArrowDown" && isWhole)) return 1;
  if (key === "ArrowLeft" || (key === "ArrowUp" && isWhole)) return -1;
  if (key === "PageDown") return 5;
  return key === "PageUp" ? -5 : 0;
}

/** Zooming in starts at the middle of the image. */
function showMiddle(well: HTMLElement | null, zoom: number): void {
  if (well === null) return;
  well.scrollLeft = ((zoom - 1) / 2) * well.clientWidth;
  well.scrollTop = ((zoom - 1) / 2) * well.clientHeight;
}

/** Loads the images beside the shown one ahead of time, so that stepping does not flicker. */
function useNeighbours(images: readonly CaseImage[], place: number): void {
  const beside = [1, -1, 2, -2].flatMap((steps) => images[place + steps]?.rendered ?? []).join("\n");
  useEffect(() => {
    for (const url of beside.split("\n").filter(Boolean)) new Image().src = url;
  }, [beside]);
}
