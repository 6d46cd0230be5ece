import { useMemo, useState } from "react";
import { failureOf } from "../api/failure";
import { useSummary } from "../api/summaryQuery";
import type { LanguageModel } from "../api/types";
import { navigate } from "../state/location";
import { panelChoice, rememberPanel } from "../state/openPanel";
import type { Images } from "../state/queryImages";
import { searchHref } from "../state/route";
import type { SearchState } from "../state/search";
import { useUnknown } from "../state/unknown";
import type { InSummary, Pointed } from "../ui/inSummary";
import type { SummaryView } from "../ui/summary/summaryView";
import { useMedia } from "../ui/useMedia";
import { besideEachOther } from "../ui/usePointed";
import { useSettledChoice } from "./useSettledChoice";

type Asked = {
  readonly search: SearchState;
  readonly images: Images;
  /** Whether the hits of this search are there: they never wait for their summary. */
  readonly hasHits: boolean;
  readonly languageModel: LanguageModel | null;
};

type HitSummary = {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly view: SummaryView;
  /** What it has to do with the hits; null while it is closed. */
  readonly inSummary: InSummary | null;
};

/** The summary beside the hits. While it is closed nothing is asked of the server. */
export function useHitSummary({ search, images, hasHits, languageModel }: Asked): HitSummary {
  const isWide = useMedia(besideEachOther);
  const [choice, setChoice] = useState(panelChoice);
  const [pointed, onPoint] = useState<Pointed | null>(null);
  const isHidden = useUnknown().isOn; // a summary tells what cases are
  const isOpen = !isHidden && (choice ?? isWide);
  const found = useSummary(useSettledChoice(search), images, isOpen, hasHits);
  const progress = found.data ?? null;
  const cases = (progress?.whole ?? progress?.byRule)?.cases;
  const numbers = useMemo(() => new Map(cases?.map(({ caseId, number }) => [caseId, number])), [cases]);
  return {
    isOpen,
    onOpen: (open) => {
      setChoice(open);
      rememberPanel(open);
    },
    view: {
      search,
      progress,
      isRunning: found.isFetching,
      isOld: found.isPlaceholderData,
      failure: found.isError && !found.isFetching ? failureOf(found.error) : null,
      onRetry: () => void found.refetch(),
      languageModel,
      onPoint,
      onClear: () => navigate(searchHref({ ...search, chosen: [] }), "replace"),
    },
    inSummary: isOpen ? { pointed, numbers } : null,
  };
}
