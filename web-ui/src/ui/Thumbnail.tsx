import { words } from "../words/words";
import { Icon } from "./Icon";
import { SmallPicture } from "./SmallPicture";

/** A small image in a dark well, or a sign that there is none. The words beside it say what it shows. */
export function Thumbnail({ src }: { readonly src: string | null }) {
  const none = (
    <span className="thumbnail-none">
      <Icon name="image" />
      {words.card.noImage}
    </span>
  );
  if (src === null) return none;
  return (
    <SmallPicture className="thumbnail" src={src} alt="" loading="lazy" decoding="async" instead={none} />
  );
}
