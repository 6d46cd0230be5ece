import { useState } from "react";
import { PictureStore } from "./PictureStore";

/** Asks the server for a picture. */
export type LoadPicture = (address: string, signal: AbortSignal) => Promise<Blob>;

/** 64 megapixels are 256 MB as a browser keeps them: 244 slices of a CT, or a few radiographs. */
const room = 64_000_000;

/** The decoded pictures of one case. */
export function usePictures(load: LoadPicture): PictureStore<ImageBitmap> {
  const [store] = useState(
    () =>
      new PictureStore(async (address, signal) => createImageBitmap(await load(address, signal)), {
        atOnce: 6,
        room,
        size: ({ width, height }) => width * height,
        drop: (bitmap) => bitmap.close(),
      }),
  );
  return store;
}
