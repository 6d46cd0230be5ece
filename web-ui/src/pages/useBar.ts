import { useEffect, useRef, useState } from "react";
import { useCases } from "../api/queries";
import type { Denial } from "../state/denials";
import { toggleValue } from "../state/filters";
import { type Rejected, takeIn } from "../state/intake";
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
import { type Images, keepImage, pictureOf, type QueryImage } from "../state/queryImages";
import { lookFor, type SearchState, withFilters } from "../state/search";
import { type ToldFilter, toldFilters } from "../state/toldFilters";
import { isUnknown } from "../state/unknown";
import type { Chip } from "../ui/bar/PartChip";
import type { Given } from "../ui/useGivenFiles";
import { words } from "../words/words";
import { readDicom } from "./readDicom";

/** A file that cannot be searched with, and why not. */
export type RefusedFile = Omit<Rejected, "kind"> & { readonly name: string };

/** What the search bar shows, and what becomes of what is done there; `hrefOf` is where a search is answered. */
export function useBar(search: SearchState, images: Images, hrefOf: (search: SearchState) => string) {
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const [reading, setReading] = useState(0);
  const latest = useRef(search);
  useEffect(() => {
    latest.current = search;
  }, [search]);
  const { parts } = search;
  const isHidden = isUnknown();
  const cases = useCases(parts.flatMap((part) => (part.kind === "case" ? [part.caseId] : [])));
  const go = (next: readonly Part[]) => navigate(hrefOf(lookFor(search, next)));

  const give = async ({ files, isAdded }: Given, text: string) => {
    const stays = (there: readonly Part[]) =>
      isAdded ? there : there.filter(({ kind }) => kind !== "image");
    setReading((others) => others + 1);
    const { taken, refusals } = await takenIn(files, partLimits.parts - withTyped(stays(parts), text).length);
    setReading((others) => others - 1);
    setRefused(refusals);
    if (taken.length === 0) return;
    for (const image of taken) keepImage(image);
    // who searched for something else while files were read keeps that
    const now = latest.current;
    const there = now === search ? withTyped(stays(parts), text) : stays(now.parts);
    navigate(hrefOf(lookFor(now, withImages(there, taken))));
  };

  const seenOf = (part: Part): string | null => {
    switch (part.kind) {
      case "text":
        return null;
      case "image":
        return pictureIn(images, part.hash);
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
    const src = seenOf(part);
    return { part, place, src, title: chipTitle(part, images) };
  });

  return {
    text: isHidden ? "" : wordsOf(parts),
    chips,
    hasMore: isAnswerable(isHidden ? parts : withWords(parts, "")),
    isReading: reading > 0,
    told: toldFilters(parts, images, search.filters),
    onOnly: ({ name, value }: ToldFilter, text: string) => {
      const typed = text.trim() === wordsOf(parts) ? search : lookFor(search, withTyped(parts, text));
      navigate(hrefOf(withFilters(typed, toggleValue(typed.filters, name, value))));
    },
    refused,
    onRefusalRead: () => setRefused([]),
    give,
    onSearch: (text: string) => go(withTyped(parts, text)),
    // what is written and not yet searched for comes along; it may stand before the others, so they go first
    onChange: (place: number, part: Part, text: string) =>
      go(withTyped(replacePart(parts, place, part), text)),
    onRemove: (place: number, text: string) => go(withTyped(withoutPart(parts, place), text)),
    onAway: ({ denied, rest }: Denial) =>
      go(denied.reduce((next, what) => withPart(next, textPart(what, -1)), withTyped(parts, rest))),
  };
}

/** The words as they are typed; an empty bar in unknown mode leaves those that are hidden. */
function withTyped(parts: readonly Part[], text: string): readonly Part[] {
  return isUnknown() && text.trim() === "" ? parts : withWords(parts, text);
}

/** Reads files one after the other, as long as there is room for another image. */
async function takenIn(files: readonly File[], room: number) {
  const taken: QueryImage[] = [];
  const refusals: RefusedFile[] = [];
  for (const file of files) {
    const intake = taken.length < room ? await takeIn(file, readDicom) : full();
    if (intake.kind === "rejected") {
      const { kind: _, ...refusal } = intake;
      refusals.push({ name: file.name, ...refusal });
    } else if (!taken.some(({ hash }) => hash === intake.image.hash)) {
      taken.push(intake.image);
    }
  }
  return { taken, refusals };
}

function full(): Rejected {
  return { kind: "rejected", why: words.bar.full(partLimits.parts) };
}

function withImages(parts: readonly Part[], images: readonly QueryImage[]): readonly Part[] {
  const there = new Set(parts.flatMap((part) => (part.kind === "image" ? [part.hash] : [])));
  return images
    .filter(({ hash }) => !there.has(hash))
    .reduce((next, { hash }) => withPart(next, imagePart(hash)), parts);
}

function pictureIn(images: Images, hash: string): string | null {
  const image = images.get(hash);
  return image === undefined ? null : pictureOf(image);
}

function chipTitle(part: Part, images: Images): string {
  const { chip } = words.bar;
  switch (part.kind) {
    case "text":
      return isUnknown() ? words.unknownMode.words : chip.text(part.text);
    case "image": {
      const image = images.get(part.hash);
      if (image === undefined) return chip.imageGone;
      if (part.region !== null) return chip.imagePart;
      const { frame, frames } = image.told ?? { frame: 1, frames: 1 };
      return frames === 1 ? chip.image : chip.imageFrame(frame, frames);
    }
    case "case":
      if (part.imageId === null) return chip.case;
      return part.region === null ? chip.caseImage : chip.caseImagePart;
  }
}
