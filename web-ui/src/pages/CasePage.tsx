import { useEffect } from "react";
import { failureOf } from "../api/failure";
import { useCase, useSearch } from "../api/queries";
import { goBackTo, navigate, rememberShown } from "../state/location";
import { wordsOf } from "../state/parts";
import type { Images } from "../state/queryImages";
import { caseHref, type Stretch, searchHref } from "../state/route";
import type { SearchState } from "../state/search";
import { CaseHeading } from "../ui/CaseHeading";
import { CaseTrail } from "../ui/CaseTrail";
import { Doubts } from "../ui/Doubts";
import { Facts } from "../ui/Facts";
import { FailureNotice } from "../ui/Notice";
import { Report } from "../ui/Report";
import { CaseSkeleton } from "../ui/Skeletons";
import { useKey } from "../ui/useKey";
import { words } from "../words/words";
import { CaseViewer } from "./CaseViewer";
import { useHeat } from "./useHeat";

type Props = {
  readonly caseId: string;
  readonly imageId: string | null;
  /** The part of the search that the images are shown to be similar to, if any. */
  readonly heat: number | null;
  /** What of its report to mark and to go to, if anything. */
  readonly quote: Stretch | null;
  readonly search: SearchState;
  readonly images: Images;
};

/** The page at "/case/ID": a case's images, its report and what else is known of it. Esc leads back to the hits. */
export function CasePage({ caseId, imageId, heat, quote, search, images }: Props) {
  const found = useCase(caseId);
  const answer = useSearch(search, images).data;
  const hits = answer === undefined ? [] : [...answer.hits, ...answer.nearest];
  const map = useHeat({
    search,
    images,
    hit: hits.find((hit) => hit.caseId === caseId),
    chosen: heat,
    onChoose: (part) => navigate(caseHref(caseId, search, imageId, part, quote), "replace"),
  });
  const hitsHref = searchHref(search);
  useKey("Escape", () => goBackTo(hitsHref));
  useEffect(() => rememberShown(caseId, hitsHref), [caseId, hitsHref]);
  return (
    <div className="case-page" data-testid="case-page" data-case-id={caseId}>
      <CaseTrail caseId={caseId} search={search} hits={hits} />
      {!found.isSuccess && <h1 className="unseen">{words.titles.case}</h1>}
      {found.isPending && <CaseSkeleton />}
      {found.isError && (
        <FailureNotice failure={failureOf(found.error)} onRetry={() => void found.refetch()} />
      )}
      {found.isSuccess && (
        <div className="case">
          <CaseViewer images={found.data.images} startAt={imageId} heat={map} />
          <div className="case-side">
            <CaseHeading of={found.data} search={search} />
            <Doubts doubts={found.data.doubts} />
            <Report
              report={found.data.report}
              findings={found.data.findings}
              query={wordsOf(search.parts)}
              quote={quote}
            />
            <Facts of={found.data} />
          </div>
        </div>
      )}
    </div>
  );
}
