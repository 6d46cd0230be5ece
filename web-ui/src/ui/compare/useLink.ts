import { useState } from "react";
import type { ChangeShare, Share, Sync } from "./useSync";

/** How a column scrolls: with the others, or alone. */
export type ColumnLink = {
  readonly share: Share;
  readonly change: ChangeShare;
  readonly isTogether: boolean;
  readonly onToggle: () => void;
};

/** Begins together. A column that is let go stays where it is until it is scrolled by itself. */
export function useLink({ share, changeShare }: Sync): ColumnLink {
  const [isTogether, setTogether] = useState(true);
  const [own, setOwn] = useState<Share>(null);
  const onToggle = () => {
    setOwn(share);
    setTogether(!isTogether);
  };
  if (isTogether) return { share, change: changeShare, isTogether, onToggle };
  return { share: own, change: setOwn, isTogether, onToggle };
}
