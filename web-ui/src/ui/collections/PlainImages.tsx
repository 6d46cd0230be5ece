import { useEffect, useMemo, useRef } from "react";
import type { Case } from "../../api/types";
import { veiledCase } from "../../state/veil";
import { noHeat } from "../noHeat";
import { Viewer } from "../Viewer";
import type { LoadPicture } from "../viewer/usePictures";

type Props = { readonly of: Case; readonly load: LoadPicture };

/** A case's images with nothing said of them. They take the focus, so that arrows up and down step through them. */
export function PlainImages({ of, load }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { images } = useMemo(() => veiledCase(of), [of]);
  useEffect(() => box.current?.querySelector<HTMLElement>(".viewer-well")?.focus(), []);
  return (
    <div ref={box} className="plain-images">
      <Viewer images={images} startAt={null} heat={noHeat} load={load} />
    </div>
  );
}
