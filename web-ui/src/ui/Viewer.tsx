import { useEffect, useMemo, useRef } from "react";
import type { CaseImage } from "../api/types";
import { moved, zoomed } from "../state/view";
import { type Heat, HeatBar } from "./HeatBar";
import { HeatLayer } from "./HeatLayer";
import { imageTitle, inReadingOrder } from "./imageOrder";
import { Strip } from "./Strip";
import { useKey } from "./useKey";
import { useWheelSteps } from "./useWheelSteps";
import { ViewerTools } from "./ViewerTools";
import { Picture } from "./viewer/Picture";
import { StackBar } from "./viewer/StackBar";
import { Stage } from "./viewer/Stage";
import { useGestures } from "./viewer/useGestures";
import { type LoadPicture, usePictures } from "./viewer/usePictures";
import { useStack } from "./viewer/useStack";
import { useTouchSteps } from "./viewer/useTouchSteps";
import { useView } from "./viewer/useView";
import { handleStackKey, useViewKeys } from "./viewer/useViewKeys";
import { viewerStrings as say } from "./viewer/viewerStrings";
import { WellNote } from "./viewer/WellNote";

type Props = {
  readonly images: readonly CaseImage[];
  /** The image to open at; the first one when null or unknown. */
  readonly startAt: string | null;
  readonly heat: Heat;
  readonly load: LoadPicture;
};

/** A case's images: one large in a dark well; wheel, arrow keys, fingers, slider and strip step through the others. */
export function Viewer({ images, startAt, heat, load }: Props) {
  const ordered = useMemo(() => inReadingOrder(images), [images]);
  const stack = useStack(ordered, startAt, usePictures(load), rendered);
  const { painted, step } = stack;
  const [view, changeView] = useView(painted?.image.id ?? null);
  const well = useRef<HTMLDivElement>(null);
  useWheelSteps(well, ordered.length > 1, step);
  const touchSteps = useTouchSteps(step);
  useGestures(well, {
    onPress: touchSteps.begin,
    onDrag: (drag) => {
      if (view.zoom > 1) changeView((now) => moved(now, drag.x, drag.y));
      else if (drag.isTouch) touchSteps.drag(drag);
    },
    onZoom: (factor, at) => changeView((now) => zoomed(now, factor, at)),
  });
  useViewKeys(changeView);
  useKey("ArrowRight", (event) => event.shiftKey || step(1));
  useKey("ArrowLeft", (event) => event.shiftKey || step(-1));

  const shown = painted?.image.id;
  const { onShown } = heat;
  useEffect(() => {
    if (shown !== undefined) onShown(shown);
  }, [shown, onShown]);
  const wanted = ordered[stack.place];
  if (wanted === undefined) return <div className="viewer-well viewer-empty">{say.none}</div>;
  return (
    <section className="viewer" aria-label={say.images} data-testid="viewer">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no well */}
      <div
        ref={well}
        className="viewer-well"
        role="group"
        aria-label={painted === null ? say.noImage : imageTitle(ordered, painted.place)}
        data-enlarged={view.zoom > 1}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys step through the images here
        tabIndex={0}
        onKeyDown={(event) => {
          if (handleStackKey(event, step, changeView)) event.preventDefault();
        }}
      >
        {painted === null ? (
          <WellNote stack={stack} title={imageTitle(ordered, stack.place)} />
        ) : (
          <Stage view={view}>
            <Picture
              bitmap={painted.picture}
              title={imageTitle(ordered, painted.place)}
              isInverted={view.isInverted}
            />
            {heat.outcome.kind === "map" && (
              <HeatLayer
                grid={heat.outcome.grid}
                width={painted.image.width}
                height={painted.image.height}
                zoom={1}
              />
            )}
          </Stage>
        )}
      </div>
      <StackBar images={ordered} stack={stack}>
        <ViewerTools view={view} onChange={changeView} />
      </StackBar>
      <HeatBar heat={heat} />
      {ordered.length > 1 && (
        <Strip images={ordered} painted={painted?.image.id ?? null} wanted={wanted.id} onShow={stack.show} />
      )}
    </section>
  );
}

function rendered(image: CaseImage): string {
  return image.rendered;
}
