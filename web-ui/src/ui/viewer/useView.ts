import { useEffect, useRef, useState } from "react";
import { keepView } from "../../state/keptView";
import { firstView, linkView } from "../../state/linkedView";
import { type View, writeView } from "../../state/view";

/** How long the reader has to be still before the address follows, in milliseconds. */
const stillness = 400;

export type ChangeView = (change: (view: View) => View) => void;

/** How the images are looked at. The next case is looked at likewise, and the address leads back to the same. */
export function useView(imageId: string | null): readonly [View, ChangeView] {
  const [view, setView] = useState(firstView);
  const linked = useRef<string | null>(null);
  useEffect(() => keepView(view), [view]);
  useEffect(() => {
    if (imageId === null) return undefined;
    const now = `${imageId} ${writeView(view)}`;
    linked.current ??= now;
    if (linked.current === now) return undefined;
    const timer = setTimeout(() => {
      linked.current = now;
      linkView(imageId, view);
    }, stillness);
    return () => clearTimeout(timer);
  }, [imageId, view]);
  return [view, setView];
}
