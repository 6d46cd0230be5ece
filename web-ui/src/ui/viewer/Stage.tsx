import { type ReactNode, useLayoutEffect, useRef } from "react";
import type { View } from "../../state/view";

/** What is enlarged and moved as one: a picture and whatever lies over it. */
export function Stage({ view, children }: { readonly view: View; readonly children: ReactNode }) {
  const stage = useRef<HTMLDivElement>(null);
  const { zoom, x, y } = view;
  useLayoutEffect(() => {
    if (stage.current === null) return;
    stage.current.style.transform = zoom === 1 ? "" : `translate(${100 * x}%, ${100 * y}%) scale(${zoom})`;
  }, [zoom, x, y]);
  return (
    <div ref={stage} className="viewer-stage" data-testid="viewer-stage">
      {children}
    </div>
  );
}
