import { type KeyboardEvent, type ReactNode, type RefObject, useEffect } from "react";
import type { CaseImage } from "../../api/types";
import type { View } from "../../state/view";
import { sheetWords } from "../../words/sheets";
import type { Heat } from "../HeatBar";
import { HeatLayer } from "../HeatLayer";
import { imageTitle } from "../imageOrder";
import { Stage } from "./Stage";
import type { Stack } from "./useStack";
import { WellNote } from "./WellNote";

export type WellProps = {
  readonly images: readonly CaseImage[];
  readonly stack: Stack<unknown>;
  readonly view: View;
  /** Null where there is nothing to be similar to. */
  readonly heat: Heat | null;
  readonly well: RefObject<HTMLDivElement | null>;
  /** What dragging does, where that can be chosen. */
  readonly tool?: string;
  /** The picture, where it moves by itself. */
  readonly still?: ReactNode;
  /** What is enlarged and moved as the view says. */
  readonly staged: ReactNode;
  /** What else can be done where a picture cannot be had. */
  readonly instead?: ReactNode;
};

type Props = WellProps & { readonly onKeyDown: (event: KeyboardEvent) => void };

/** The dark well: a picture with its heat map, or why there is none. It takes the focus, and keys. */
export function Well({ images, stack, view, heat, well, tool, still, staged, instead, onKeyDown }: Props) {
  const { painted } = stack;
  const shown = painted?.image.id;
  const onShown = heat?.onShown;
  useEffect(() => {
    if (shown !== undefined) onShown?.(shown);
  }, [shown, onShown]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no well
    <div
      ref={well}
      className="viewer-well"
      role="group"
      aria-label={painted === null ? sheetWords().viewer.noImage : imageTitle(images, painted.place)}
      data-enlarged={view.zoom > 1}
      data-tool={tool}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys step through the images here
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {still}
      {painted === null ? (
        <WellNote stack={stack} title={imageTitle(images, stack.place)}>
          {instead}
        </WellNote>
      ) : (
        <Stage view={view}>
          {staged}
          {heat?.outcome.kind === "map" && (
            <HeatLayer grid={heat.outcome.grid} width={painted.image.width} height={painted.image.height} />
          )}
        </Stage>
      )}
    </div>
  );
}
