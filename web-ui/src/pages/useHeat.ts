import { useState } from "react";
import { failureOf } from "../api/failure";
import { useCase } from "../api/queries";
import { useRegions, useRegionsRefusal } from "../api/regionsQuery";
import type { Hit } from "../api/types";
import type { Part } from "../state/parts";
import type { Images } from "../state/queryImages";
import type { SearchState } from "../state/search";
import { isUnknown } from "../state/unknown";
import { failureWords } from "../ui/failureWords";
import type { Heat, HeatOutcome } from "../ui/HeatBar";
import { partTitle } from "../ui/words";
import { sheetWords } from "../words/sheets";
import { words } from "../words/words";
import { useSettled } from "./useSettled";

const stepping = 200;

type Asked = {
  readonly search: SearchState;
  /** The images of the search that this tab has. */
  readonly images: Images;
  /** The case as the search found it, if it did. */
  readonly hit: Hit | undefined;
  /** The part that the map compares with; null when no map is wanted. */
  readonly chosen: number | null;
  readonly onChoose: (part: number | null) => void;
};

/** The heat map of the image that is shown. Nothing is asked of the server until a part is chosen. */
export function useHeat({ search, images, hit, chosen, onChoose }: Asked): Heat {
  const [shown, onShown] = useState<string | null>(null);
  const settled = useSettled(shown, shown === null ? 0 : stepping);
  const part = chosen === null ? undefined : search.parts[chosen];
  const stored = useStoredImage(part, chosen, hit);
  const refusal = useRegionsRefusal();
  const isLost = part?.kind === "image" && !images.has(part.hash);
  const isAsked = refusal === null && part !== undefined && !isLost && settled !== null;
  const found = useRegions(isAsked ? { imageId: settled, part, stored } : null, images);
  const outcome = (): HeatOutcome => {
    if (part === undefined) return { kind: "off" };
    if (isLost) return { kind: "none", why: sheetWords().heat.lost };
    if (found.isError) return { kind: "none", ...whyNot(found.error) };
    if (found.data === undefined || settled !== shown) return { kind: "waiting" };
    return { kind: "map", grid: found.data };
  };
  return {
    choices: choicesAmong(search.parts),
    chosen: part === undefined ? null : chosen,
    outcome: outcome(),
    refusal: refusal === null ? null : failureWords(refusal),
    onChoose,
    onShown,
  };
}

/** For a case as the query: that of its images which found the hit, or else its first; null while it is not known. */
function useStoredImage(part: Part | undefined, place: number | null, hit: Hit | undefined): string | null {
  const like = useCase(part?.kind === "case" ? part.caseId : null);
  if (part?.kind === "case" && part.imageId !== null) return part.imageId;
  const decided = hit?.explanation.legs.find((leg) => leg.part === place && leg.queryImage !== undefined);
  return decided?.queryImage ?? like.data?.images[0]?.id ?? null;
}

/** What the image can be compared with: not with a mere rectangle, whose heat map would be that of the whole image. */
function choicesAmong(parts: readonly Part[]): Heat["choices"] {
  return parts.flatMap((part, place) =>
    part.kind !== "text" && part.region !== null ? [] : [{ part: place, title: choiceTitle(part) }],
  );
}

function choiceTitle(part: Part): string {
  return part.kind === "text" && isUnknown() ? words.unknownMode.words : partTitle(part);
}

function whyNot(error: unknown): { readonly why: string; readonly isEnglish: boolean } {
  const failure = failureOf(error);
  if (failure.kind === "unreachable") return { why: `${words.failures.noAnswer}.`, isEnglish: false };
  const { detail, isEnglish } = failureWords(failure);
  return { why: detail, isEnglish };
}
