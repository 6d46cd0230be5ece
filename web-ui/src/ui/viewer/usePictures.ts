import { useState } from "react";
import { PictureStore } from "./PictureStore";

/** Asks the server for a picture. */
export type LoadPicture = (address: string, signal: AbortSignal) => Promise<Blob>;

/** 64 megapixels are 256 MB as a browser keeps them: 244 slices of a CT, or a few radiographs. */
const room = 64_000_000;

/** Browsers ask one server six things at a time. */
const atOnce = 6;

/** The decoded pictures of one case, which is one of so many that are seen at a time. */
export function usePictures(load: LoadPicture, ofCases = 1): PictureStore<ImageBitmap> {
  const [store] = useState(
    () =>
      new PictureStore(async (address, signal) => createImageBitmap(await load(address, signal)), {
        atOnce: Math.ceil(atOnce / ofCases),
        room: room / ofCases,
        size: ({ width, height }) => width * height,
        drop: (bitmap) => bitmap.close(),
      }),
  );
  return store;
}
