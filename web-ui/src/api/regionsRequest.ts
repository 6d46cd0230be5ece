import type { Part } from "../state/parts";
import type { Images } from "../state/queryImages";
import type { RegionsRequest } from "./types";

/** An image of the archive and the part of a search that its regions are compared with. */
export type RegionsQuestion = {
  readonly imageId: string;
  readonly part: Part;
  /** The image of the archive that stands for a case; null when the part is none, or the case has no image. */
  readonly stored: string | null;
};

/** The question as the API takes it; `images` are those of the search's parts. Null: nothing to ask. */
export function regionsRequest(
  { imageId, part, stored }: RegionsQuestion,
  images: Images,
): RegionsRequest | null {
  switch (part.kind) {
    case "text":
      return { imageId, text: part.text };
    case "image": {
      const image = images.get(part.hash);
      return image === undefined ? null : { imageId, otherImage: image.dataUrl };
    }
    case "case":
      return stored === null ? null : { imageId, otherImageId: stored };
  }
}
