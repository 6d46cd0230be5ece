import { useEffect, useLayoutEffect, useRef } from "react";
import type { View } from "../state/view";
import type { Frame } from "./frame";
import { Painter } from "./painter";

type Props = { readonly frame: Frame; readonly view: View; readonly title: string };

/** A frame as Cornerstone paints it. */
export function Painting({ frame, view, title }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const painter = useRef<Painter | null>(null);
  const seen = useRef(view);
  useLayoutEffect(() => {
    if (element.current === null) return undefined;
    const own = new Painter(element.current);
    painter.current = own;
    return () => {
      painter.current = null;
      own.close();
    };
  }, []);
  useLayoutEffect(() => {
    seen.current = view;
    painter.current?.paint(frame, view);
  }, [frame, view]);
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new ResizeObserver(() => painter.current?.resized(seen.current));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={element} className="painting" role="img" aria-label={title} data-testid="viewer-picture" />
  );
}
