import { type RefObject, useEffect } from "react";

/** Long enough that who only passes over citations moves nothing. */
const lingering = 250;

/** Beside the summary the hits move under the pointer; above them they would move the citation away. */
export const besideEachOther = "(min-width: 80rem)";

/** Brings a card into sight that a citation points at, where the two stand beside each other. */
export function usePointed(card: RefObject<HTMLElement | null>, isPointed: boolean): void {
  useEffect(() => {
    if (!isPointed || !window.matchMedia(besideEachOther).matches) return undefined;
    const timer = setTimeout(() => card.current?.scrollIntoView({ block: "nearest" }), lingering);
    return () => clearTimeout(timer);
  }, [card, isPointed]);
}
