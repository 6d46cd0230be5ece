import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { askOtherTabs } from "../state/otherTabs";
import { hashesOf, type Part } from "../state/parts";
import { type Images, onImages, type QueryImage, recallImage } from "../state/queryImages";

/** How long other tabs have to hand over what this one lacks, in milliseconds. */
export const patience = 500;

/** The images of a search. */
export type QueryImages = {
  /** Those that this tab holds. */
  readonly held: Images;
  /** Whether one is still asked for among the other tabs. */
  readonly isAsking: boolean;
  /** Whether one is held by no tab any more. */
  readonly isLost: boolean;
};

/** The images of a search's parts: those of this tab, and those that another tab hands over. */
export function useQueryImages(parts: readonly Part[]): QueryImages {
  const hashes = hashesOf(parts).join(" ");
  const missing = useSyncExternalStore(onImages, () => missingOf(hashes));
  const [askedInVain, setAskedInVain] = useState("");
  useEffect(() => {
    if (missing === "") return undefined;
    for (const hash of missing.split(" ")) askOtherTabs(hash);
    const timer = setTimeout(() => setAskedInVain(missing), patience);
    return () => clearTimeout(timer);
  }, [missing]);
  return useMemo(() => {
    const images = hashes.split(" ").flatMap((hash): readonly QueryImage[] => {
      const image = recallImage(hash);
      return image === null ? [] : [image];
    });
    const held = new Map(images.map((image) => [image.hash, image]));
    const isLost = missing !== "" && missing === askedInVain;
    return { held, isAsking: missing !== "" && !isLost, isLost };
  }, [hashes, missing, askedInVain]);
}

function missingOf(hashes: string): string {
  return hashes
    .split(" ")
    .filter((hash) => hash !== "" && recallImage(hash) === null)
    .join(" ");
}
