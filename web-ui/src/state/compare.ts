import type { Part } from "./parts";

/** So many columns stand side by side at most, and two at least. */
export const columns = { least: 2, usual: 3, most: 4 } as const;

/** The places of the parts that a search looks for and that can be seen: images and cases. */
export function seenParts(parts: readonly Part[]): readonly number[] {
  return parts.flatMap((part, place) => (part.kind !== "text" && part.weight > 0 ? [place] : []));
}

/** How many hits stand in so many columns; what is looked for takes one of them where it can be seen. */
export function hitsIn(count: number, parts: readonly Part[]): number {
  return seenParts(parts).length > 0 ? count - 1 : count;
}

/** So many of the hits: those that are shown, and where they are too few those that follow them, or else come before. */
export function filled(shown: readonly string[], order: readonly string[], count: number): readonly string[] {
  const last = Math.max(-1, ...shown.map((caseId) => order.indexOf(caseId)));
  const others = [...order.slice(last + 1), ...order.slice(0, last + 1).reverse()];
  return [...new Set([...shown, ...others])].slice(0, count);
}

/** The hits that each come so many places after those that are shown; null where one of them has none. */
export function moved(
  shown: readonly string[],
  order: readonly string[],
  steps: number,
): readonly string[] | null {
  const next = shown.map((caseId) => {
    const place = order.indexOf(caseId);
    return place < 0 ? caseId : order[place + steps]; // what is no hit stays
  });
  const found = next.flatMap((caseId) => (caseId === undefined ? [] : [caseId]));
  const isMoved = shown.some((caseId) => order.includes(caseId));
  return isMoved && new Set(found).size === shown.length ? found : null;
}

/** How far into its series an image lies, from 0 to 1. */
export function shareOf(place: number, count: number): number {
  return count < 2 ? 0 : place / (count - 1);
}

/** The image of a series that lies so far into it. */
export function placeAt(share: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.round(share * (count - 1))));
}

/** So many images further in a series of `count`, its ends being ends. */
export function stepped(share: number, steps: number, count: number): number {
  return shareOf(Math.max(0, Math.min(count - 1, placeAt(share, count) + steps)), count);
}
