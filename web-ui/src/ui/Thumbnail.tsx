import { useState } from "react";
import { words } from "../words/words";
import { Icon } from "./Icon";

/** A small image in a dark well, or a sign that there is none. The words beside it say what it shows. */
export function Thumbnail({ src }: { readonly src: string | null }) {
  const [broken, setBroken] = useState<string | null>(null);
  if (src === null || src === broken) {
    return (
      <span className="thumbnail-none">
        <Icon name="image" />
        {words.card.noImage}
      </span>
    );
  }
  return (
    <img
      className="thumbnail"
      src={src}
      alt=""
      loading="lazy"
      decoding="async"
      onError={() => setBroken(src)}
    />
  );
}
