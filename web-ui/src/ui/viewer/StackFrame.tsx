import { type KeyboardEvent, type ReactNode, type RefObject, useEffect } from "react";
import type { CaseImage } from "../../api/types";
import type { View } from "../../state/view";
import { words } from "../../words/words";
import { type Heat, HeatBar } from "../HeatBar";
import { HeatLayer } from "../HeatLayer";
import { imageTitle } from "../imageOrder";
import { Strip } from "../Strip";
import { useKey } from "../useKey";
import { useWheelSteps } from "../useWheelSteps";
import { StackBar } from "./StackBar";
import { Stage } from "./Stage";
import type { Stack } from "./useStack";
import type { ChangeView } from "./useView";
import { handleStackKey, useViewKeys } from "./useViewKeys";
import { WellNote } from "./WellNote";

type Props = {
  readonly images: readonly CaseImage[];
  readonly stack: Stack<unknown>;
  readonly view: View;
  readonly changeView: ChangeView;
  readonly heat: Heat;
  readonly well: RefObject<HTMLDivElement | null>;
  /** What dragging does, where that can be chosen. */
  readonly tool?: string;
  /** The picture, where it moves by itself. */
  readonly still?: ReactNode;
  /** What is enlarged and moved as the view says. */
  readonly staged: ReactNode;
  readonly tools: ReactNode;
  readonly below?: ReactNode;
  /** Says whether it had use for a key that was pressed on the image. */
  readonly onKey?: (event: KeyboardEvent) => boolean;
  /** What else can be done where a picture cannot be had. */
  readonly instead?: ReactNode;
};

/** What every viewer has: the dark well, what is said of its picture, the heat map, and the strip of all images. */
export function StackFrame(props: Props) {
  const { images, stack, view, changeView, heat, well } = props;
  const { painted, step } = stack;
  useWheelSteps(well, images.length > 1, step);
  useViewKeys(changeView);
  useKey("ArrowRight", (event) => event.shiftKey || step(1));
  useKey("ArrowLeft", (event) => event.shiftKey || step(-1));
  const shown = painted?.image.id;
  const { onShown } = heat;
  useEffect(() => {
    if (shown !== undefined) onShown(shown);
  }, [shown, onShown]);
  const wanted = images[stack.place];
  if (wanted === undefined) return <div className="viewer-well viewer-empty">{words.viewer.none}</div>;
  const onKeyDown = (event: KeyboardEvent) => {
    if (props.onKey?.(event) || handleStackKey(event, step, changeView)) event.preventDefault();
  };
  return (
    <section className="viewer" aria-label={words.viewer.name} data-testid="viewer">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no well */}
      <div
        ref={well}
        className="viewer-well"
        role="group"
        aria-label={painted === null ? words.viewer.noImage : imageTitle(images, painted.place)}
        data-enlarged={view.zoom > 1}
        data-tool={props.tool}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys step through the images here
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {props.still}
        {painted === null ? (
          <WellNote stack={stack} title={imageTitle(images, stack.place)}>
            {props.instead}
          </WellNote>
        ) : (
          <Stage view={view}>
            {props.staged}
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
      <StackBar images={images} stack={stack}>
        {props.tools}
      </StackBar>
      {props.below}
      <HeatBar heat={heat} />
      {images.length > 1 && (
        <Strip images={images} painted={shown ?? null} wanted={wanted.id} onShow={stack.show} />
      )}
    </section>
  );
}
