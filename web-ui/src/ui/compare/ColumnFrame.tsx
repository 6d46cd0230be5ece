import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { moved, zoomed } from "../../state/view";
import { sheetWords } from "../../words/sheets";
import { type Heat, heatSaid } from "../HeatBar";
import { useWheelSteps } from "../useWheelSteps";
import { StackBar } from "../viewer/StackBar";
import { useGestures } from "../viewer/useGestures";
import type { Stack } from "../viewer/useStack";
import { useTouchSteps } from "../viewer/useTouchSteps";
import { handleStackKey } from "../viewer/useViewKeys";
import { Well } from "../viewer/Well";
import type { ColumnProps } from "./useColumn";

type Props = ColumnProps & {
  readonly stack: Stack<unknown>;
  readonly heat: Heat | null;
  readonly still?: ReactNode;
  readonly staged: ReactNode;
  /** What else can be done to this column. */
  readonly tools?: ReactNode;
};

/** A column's images: the well, which of them it shows, and whether it scrolls with the others. */
export function ColumnFrame({ name, images, stack, sync, link, heat, still, staged, tools }: Props) {
  const { view, changeView } = sync;
  const well = useRef<HTMLDivElement>(null);
  const touchSteps = useTouchSteps(stack.step);
  const isStack = images.length > 1;
  useWheelSteps(well, isStack, stack.step);
  useGestures(well, {
    onPress: touchSteps.begin,
    onDrag: (drag) => {
      if (view.zoom > 1) changeView((now) => moved(now, drag.x, drag.y));
      else if (drag.isTouch && isStack) touchSteps.drag(drag);
    },
    onZoom: (factor, at) => changeView((now) => zoomed(now, factor, at)),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isStack && !event.shiftKey) return; // steps the others
    if (handleStackKey(event, stack.step, changeView)) event.preventDefault();
  };
  return (
    <section className="viewer" aria-label={sheetWords().compare.imagesOf(name)}>
      <Well
        images={images}
        stack={stack}
        view={view}
        heat={heat}
        well={well}
        still={still}
        staged={staged}
        onKeyDown={onKeyDown}
      />
      <StackBar images={images} stack={stack}>
        {isStack && (
          <span className="tools">
            <button
              type="button"
              aria-pressed={link.isTogether}
              title={sheetWords().compare.togetherWhy}
              data-testid="together"
              onClick={link.onToggle}
            >
              {sheetWords().compare.together}
            </button>
          </span>
        )}
        {tools}
      </StackBar>
      {heat !== null && heat.chosen !== null && (
        <output className="heat-bar" aria-live="polite" data-testid="column-heat">
          {heatSaid(heat.outcome)}
        </output>
      )}
    </section>
  );
}
