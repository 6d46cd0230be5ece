import type { KeyboardEvent, ReactNode } from "react";
import { sheetWords } from "../../words/sheets";
import { type Heat, HeatBar } from "../HeatBar";
import { Strip } from "../Strip";
import { useKey } from "../useKey";
import { useWheelSteps } from "../useWheelSteps";
import { StackBar } from "./StackBar";
import type { ChangeView } from "./useView";
import { handleStackKey, useViewKeys } from "./useViewKeys";
import { Well, type WellProps } from "./Well";

type Props = WellProps & {
  readonly changeView: ChangeView;
  readonly heat: Heat;
  readonly tools: ReactNode;
  readonly below?: ReactNode;
  /** Says whether it had use for a key that was pressed on the image. */
  readonly onKey?: (event: KeyboardEvent) => boolean;
};

/** What every viewer has: the dark well, what is said of its picture, the heat map, and the strip of all images. */
export function StackFrame({ changeView, tools, below, onKey, ...inWell }: Props) {
  const { images, stack, heat, well } = inWell;
  const { painted, step } = stack;
  useWheelSteps(well, images.length > 1, step);
  useViewKeys(changeView);
  useKey("ArrowRight", (event) => event.shiftKey || step(1));
  useKey("ArrowLeft", (event) => event.shiftKey || step(-1));
  const wanted = images[stack.place];
  if (wanted === undefined) return <div className="viewer-well viewer-empty">{sheetWords().viewer.none}</div>;
  const onKeyDown = (event: KeyboardEvent) => {
    if (onKey?.(event) || handleStackKey(event, step, changeView)) event.preventDefault();
  };
  return (
    <section className="viewer" aria-label={sheetWords().viewer.name} data-testid="viewer">
      <Well {...inWell} onKeyDown={onKeyDown} />
      <StackBar images={images} stack={stack}>
        {tools}
      </StackBar>
      {below}
      <HeatBar heat={heat} />
      {images.length > 1 && (
        <Strip images={images} painted={painted?.image.id ?? null} wanted={wanted.id} onShow={stack.show} />
      )}
    </section>
  );
}
