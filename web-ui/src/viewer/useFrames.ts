import { useEffect, useRef, useState } from "react";
import { frameAddress } from "../api/dicomWeb";
import type { CaseImage, NamedFrame } from "../api/types";
import { PictureStore } from "../ui/viewer/PictureStore";
import { sheetWords } from "../words/sheets";
import { type Frame, FrameLoader } from "./frame";
import { NotShownHere } from "./samples";

/** Each frame is asked for in two requests: its samples, and what is told of them. */
const atOnce = 3;

/** 256 MB are 512 slices of a CT. */
const room = 256_000_000;

/** The frames of a case's images, by their addresses; the case is one of so many that are seen at a time. */
export function useFrames(
  images: readonly CaseImage[],
  onGiveUp: (why: string) => void,
  ofCases = 1,
): PictureStore<Frame> {
  const giveUp = useRef(onGiveUp);
  useEffect(() => {
    giveUp.current = onGiveUp;
  }, [onGiveUp]);
  const [store] = useState(() => {
    const frames = new Map<string, NamedFrame>();
    for (const { instance } of images)
      if (instance !== undefined) frames.set(frameAddress(instance), instance);
    const loader = new FrameLoader();
    const load = async (address: string, signal: AbortSignal) => {
      const frame = frames.get(address);
      if (frame === undefined) throw new NotShownHere("notKept");
      try {
        return await loader.load(frame, signal);
      } catch (error) {
        const { notShown, reasons } = sheetWords().depth;
        if (error instanceof NotShownHere) giveUp.current(notShown(reasons[error.reason]));
        throw error;
      }
    };
    const size = ({ image }: Frame) => image.sizeInBytes;
    return new PictureStore(load, {
      atOnce: Math.ceil(atOnce / ofCases),
      room: room / ofCases,
      size,
      drop: () => undefined,
    });
  });
  return store;
}

/** The address of an image's frame; empty for one that is not kept. */
export function frameOf({ instance }: CaseImage): string {
  return instance === undefined ? "" : frameAddress(instance);
}
