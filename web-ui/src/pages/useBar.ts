import { useState } from "react";
import { useCases } from "../api/queries";
import { takeIn } from "../state/intake";
import { navigate } from "../state/location";
import {
  chipsOf,
  imagePart,
  isAnswerable,
  type Part,
  partLimits,
  replacePart,
  textPart,
  withoutPart,
  withPart,
  withWords,
  wordsOf,
} from "../state/parts";
import { type Images, keepImage } from "../state/queryImages";
import { lookFor, type SearchState } from "../state/search";
import { isUnknown } from "../state/unknown";
import type { Chip } from "../ui/bar/PartChip";
import type { Given } from "../ui/useGivenFiles";
import { words } from "../words/words";

/** A file that cannot be searched with, and why not. */
export type RefusedFile = { readonly name: string; readonly why: string };

/** What the search bar shows, and what becomes of what is done there; `hrefOf` is where a search is answered. */
export function useBar(search: SearchState, images: Images, hrefOf: (search: SearchState) => string) {
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const { parts } = search;
  const isHidden = isUnknown();
  const cases = useCases(parts.flatMap((part) => (part.kind === "case" ? [part.caseId] : [])));
  const go = (next: readonly Part[]) => navigate(hrefOf(lookFor(search, next)));

  const give = async ({ files, isAdded }: Given, text: string) => {
    const refusals: RefusedFile[] = [];
    let next = withTyped(isAdded ? parts : parts.filter(({ kind }) => kind !== "image"), text);
    for (const file of files) {
      const intake = next.length < partLimits.parts ? await takeIn(file) : full();
      if (intake.kind === "rejected") {
        refusals.push({ name: file.name, why: intake.why });
        continue;
      }
      const { image } = intake;
      keepImage(image);
      const isThere = next.some((part) => part.kind === "image" && part.hash === image.hash);
      if (!isThere) next = withPart(next, imagePart(image.hash));
    }
    if (refusals.length < files.length) go(next);
    setRefused(refusals);
  };

  const pictureOf = (part: Part): string | null => {
    switch (part.kind) {
      case "text":
        return null;
      case "image":
        return images.get(part.hash)?.dataUrl ?? null;
      case "case": {
        const found = cases.get(part.caseId)?.images ?? [];
        const image = found.find(({ id }) => id === part.imageId) ?? found[0];
        return image?.thumbnail ?? null;
      }
    }
  };
  // hidden words are a chip among the others: nobody can write on what is not seen
  const inChips = isHidden ? parts.map((part, place) => ({ part, place })) : chipsOf(parts);
  const chips: readonly Chip[] = inChips.map(({ part, place }) => {
    const src = pictureOf(part);
    return { part, place, src, title: chipTitle(part, part.kind === "image" && src === null) };
  });

  return {
    text: isHidden ? "" : wordsOf(parts),
    chips,
    hasMore: isAnswerable(isHidden ? parts : withWords(parts, "")),
    refused,
    onRefusalRead: () => setRefused([]),
    give,
    onSearch: (text: string) => go(withTyped(parts, text)),
    // what is written and not yet searched for comes along; it may stand before the others, so they go first
    onChange: (place: number, part: Part, text: string) =>
      go(withTyped(replacePart(parts, place, part), text)),
    onRemove: (place: number, text: string) => go(withTyped(withoutPart(parts, place), text)),
    onAway: ({ denied, rest }: { denied: string; rest: string }) =>
      go(withPart(withTyped(parts, rest), textPart(denied, -1))),
  };
}

/** The words as they are typed; an empty bar in unknown mode leaves those that are hidden. */
function withTyped(parts: readonly Part[], text: string): readonly Part[] {
  return isUnknown() && text.trim() === "" ? parts : withWords(parts, text);
}

function full() {
  return { kind: "rejected", why: words.bar.full(partLimits.parts) } as const;
}

function chipTitle(part: Part, isGone: boolean): string {
  const { chip } = words.bar;
  switch (part.kind) {
    case "text":
      return isUnknown() ? words.unknownMode.words : chip.text(part.text);
    case "image":
      if (isGone) return chip.imageGone;
      return part.region === null ? chip.image : chip.imagePart;
    case "case":
      if (part.imageId === null) return chip.case;
      return part.region === null ? chip.caseImage : chip.caseImagePart;
  }
}
