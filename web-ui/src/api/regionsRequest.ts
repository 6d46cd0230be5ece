import type { QueryPart } from "../state/search";
import type { RegionsRequest } from "./types";

/** An image of the archive and the part of a search that its regions are compared with. */
export type RegionsQuestion = {
  readonly imageId: string;
  readonly part: QueryPart;
  /** The image of the archive that stands for a case; null when the part is none, or the case has no image. */
  readonly stored: string | null;
};

/** The question as the API takes it. `pixels` are those of the search's image, as a data URL. Null: nothing to ask. */
export function regionsRequest(
  { imageId, part, stored }: RegionsQuestion,
  pixels: string | null,
): RegionsRequest | null {
  switch (part.kind) {
    case "text":
      return { imageId, text: part.text };
    case "image":
      return pixels === null ? null : { imageId, otherImage: pixels };
    case "case":
      return stored === null ? null : { imageId, otherImageId: stored };
  }
}
