import { useMemo, useRef } from "react";
import type { CaseImage } from "../api/types";
import { moved, zoomed } from "../state/view";
import type { Heat } from "./HeatBar";
import { imageTitle, inReadingOrder } from "./imageOrder";
import { ViewerTools } from "./ViewerTools";
import { Picture } from "./viewer/Picture";
import { StackFrame } from "./viewer/StackFrame";
import { useGestures } from "./viewer/useGestures";
import { type LoadPicture, usePictures } from "./viewer/usePictures";
import { useStack } from "./viewer/useStack";
import { useTouchSteps } from "./viewer/useTouchSteps";
import { useView } from "./viewer/useView";

export type ViewerProps = {
  readonly images: readonly CaseImage[];
  /** The image to open at; the first one when null or unknown. */
  readonly startAt: string | null;
  readonly heat: Heat;
};

type Props = ViewerProps & { readonly load: LoadPicture };

/** A case's images as pictures: wheel, arrow keys, fingers, slider and strip step through them. */
export function Viewer({ images, startAt, heat, load }: Props) {
  const ordered = useMemo(() => inReadingOrder(images), [images]);
  const stack = useStack(ordered, startAt, usePictures(load), rendered);
  const { painted, step } = stack;
  const [view, changeView] = useView(painted?.image.id ?? null);
  const well = useRef<HTMLDivElement>(null);
  const touchSteps = useTouchSteps(step);
  useGestures(well, {
    onPress: touchSteps.begin,
    onDrag: (drag) => {
      if (view.zoom > 1) changeView((now) => moved(now, drag.x, drag.y));
      else if (drag.isTouch) touchSteps.drag(drag);
    },
    onZoom: (factor, at) => changeView((now) => zoomed(now, factor, at)),
  });
  return (
    <StackFrame
      images={ordered}
      stack={stack}
      view={view}
      changeView={changeView}
      heat={heat}
      well={well}
      staged={
        painted !== null && (
          <Picture
            bitmap={painted.picture}
            title={imageTitle(ordered, painted.place)}
            isInverted={view.isInverted}
          />
        )
      }
      tools={<ViewerTools view={view} onChange={changeView} />}
    />
  );
}

function rendered(image: CaseImage): string {
  return image.rendered;
}
