import { words } from "../words/words";
import { Notice } from "./Notice";

/** In the place of what cannot be asked for: an image of the search is held by no tab any more. */
export function LostImage() {
  return (
    <Notice title={words.results.lost.title} testId="image-lost">
      <p>{words.results.lost.detail}</p>
    </Notice>
  );
}
