import { useEffect, useRef, useState } from "react";
import { useCases } from "../api/queries";
import type { Denial } from "../state/denials";
import { toggleValue } from "../state/filters";
import { atBeginning } from "../state/list";
import { navigate } from "../state/location";
import {
  chipsOf,
  excessOf,
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
import { listHref, type Route, searchHref } from "../state/route";
import { lookFor, type SearchState, withFilters } from "../state/search";
import { type ToldFilter, toldFilters } from "../state/toldFilters";
import { isUnknown } from "../state/unknown";
import type { Chip } from "../ui/bar/PartChip";
import type { Given } from "../ui/useGivenFiles";
import { words } from "../words/words";
import { type RefusedFile, readFiles } from "./readFiles";

/** Images that were read, and whether they are added to those of the search or take their place. */
type Read = { readonly images: readonly QueryImage[]; readonly isAdded: boolean };

const nothingRead: Read = { images: [], isAdded: true };

/** What the search bar shows, and what becomes of what is done there; `isCut` where the address asked for too much. */
export function useBar(route: Route, images: Images, isCut: boolean) {
  const { search } = route;
  const { parts } = search;
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const [tooMuch, setTooMuch] = useState(
    isCut ? words.bar.cut(partLimits.parts, partLimits.textLength) : null,
  );
  const [reading, setReading] = useState(0);
  const [waiting, setWaiting] = useState(nothingRead);
  const before = useRef(Promise.resolve());
  const latest = useRef(route);
  useEffect(() => {
    latest.current = route;
  }, [route]);
  const isHidden = isUnknown();
  const cases = useCases(parts.flatMap((part) => (part.kind === "case" ? [part.caseId] : [])));
  /** Searches for other parts, where one search takes them all; says so where it does not. */
  const go = (next: readonly Part[], from = route) => {
    const excess = excessOf(next);
    setTooMuch(excess === null ? null : saidOf(excess));
    if (excess === null) navigate(answeredAt(from, lookFor(from.search, next)));
  };
  /** Who did something else while files were read keeps that. */
  const goWith = (read: Read, text: string) => {
    const { current } = latest;
    const there = read.isAdded ? current.search.parts : withoutImages(current.search.parts);
    go(withImages(withTyped(there, text), read.images), current);
  };

  /** Files are read at once, and what becomes of them follows the order in which they were given. */
  const give = ({ files, isAdded }: Given, text: () => string) => {
    const from = window.location.pathname;
    const stay = withTyped(isAdded ? parts : withoutImages(parts), text());
    const read = readFiles(files, partLimits.parts - stay.length);
    setRefused([]);
    setReading((others) => others + 1);
    before.current = before.current.then(async () => {
      const { taken, refusals } = await read;
      setReading((others) => others - 1);
      setRefused((others) => [...others, ...refusals]);
      if (taken.length === 0) return;
      for (const image of taken) keepImage(image);
      const isHere = isAnswering(latest.current) || window.location.pathname === from;
      if (isHere) goWith({ images: taken, isAdded }, text());
      else
        setWaiting((others) =>
          isAdded ? { ...others, images: [...others.images, ...taken] } : { images: taken, isAdded },
        );
    });
  };

  const seenOf = (part: Part): string | null => {
    switch (part.kind) {
      case "text":
        return null;
      case "image":
        return pictureIn(images, part.hash);
      case "case": {
        const found = cases.get(part.caseId)?.of?.images ?? [];
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
      navigate(answeredAt(route, withFilters(typed, toggleValue(typed.filters, name, value))));
    },
    refused,
    onRefusalRead: () => setRefused([]),
    tooMuch,
    onTooMuchRead: () => setTooMuch(null),
    /** How many images were read while the reader went elsewhere. */
    waiting: waiting.images.length,
    onWaiting: (isWanted: boolean, text: string) => {
      setWaiting(nothingRead);
      if (isWanted) goWith(waiting, text);
    },
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

function isAnswering({ page }: Route): boolean {
  return page === "search" || page === "list";
}

/** Where a search is answered: where the reader is a list, as a list. */
function answeredAt(route: Route, search: SearchState): string {
  return route.page === "list" ? listHref(search, atBeginning(route.view)) : searchHref(search);
}

function saidOf(excess: "parts" | "letters"): string {
  return excess === "parts" ? words.bar.full(partLimits.parts) : words.bar.tooLong(partLimits.textLength);
}

function withoutImages(parts: readonly Part[]): readonly Part[] {
  return parts.filter(({ kind }) => kind !== "image");
}

/** The words as they are typed; an empty bar in unknown mode leaves those that are hidden. */
function withTyped(parts: readonly Part[], text: string): readonly Part[] {
  return isUnknown() && text.trim() === "" ? parts : withWords(parts, text);
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
