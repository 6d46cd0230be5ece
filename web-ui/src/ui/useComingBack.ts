import { type RefObject, useEffect } from "react";
import { comingBack } from "../state/location";

/** Focuses the link of the case that the reader comes back from, as far scrolled as when they left. */
export function useComingBack(list: RefObject<HTMLElement | null>, link: string): void {
  useEffect(() => {
    const back = comingBack();
    if (back === null) return;
    const cases = [...(list.current?.querySelectorAll<HTMLElement>("[data-case-id]") ?? [])];
    const found = cases.find(({ dataset }) => dataset.caseId === back.caseId);
    if (found === undefined) return;
    found.querySelector<HTMLElement>(link)?.focus({ preventScroll: back.scroll !== null });
    if (back.scroll !== null) window.scrollTo(0, back.scroll);
  }, [list, link]);
}
