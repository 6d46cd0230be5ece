import { useEffect } from "react";
import { failureOf } from "../api/failure";
import { useList } from "../api/listQuery";
import { useCase, useSearch } from "../api/queries";
import { seenParts } from "../state/compare";
import type { ListView } from "../state/list";
import { goBackTo, navigate, rememberShown } from "../state/location";
import { wordsOf } from "../state/parts";
import type { Images } from "../state/queryImages";
import { caseHref, listHref, type Stretch, searchHref } from "../state/route";
import { asksNothing, type SearchState } from "../state/search";
import { reveal, useHides } from "../state/unknown";
import { CaseHeading } from "../ui/CaseHeading";
import { CaseTrail } from "../ui/CaseTrail";
import { CompareLink } from "../ui/CompareLink";
import { Doubts } from "../ui/Doubts";
import { Facts } from "../ui/Facts";
import { FailureNotice } from "../ui/Notice";
import { Report } from "../ui/Report";
import { RevealButton } from "../ui/RevealButton";
import { CaseSkeleton } from "../ui/Skeletons";
import { useKey } from "../ui/useKey";
import { sheetWords } from "../words/sheets";
import { words } from "../words/words";
import { CaseViewer } from "./CaseViewer";
import { PutIntoCollection } from "./PutIntoCollection";
import { useHeat } from "./useHeat";

type Props = {
  readonly caseId: string;
  readonly imageId: string | null;
  /** The part of the search that the images are shown to be similar to, if any. */
  readonly heat: number | null;
  /** What of its report to mark and to go to, if anything. */
  readonly quote: Stretch | null;
  /** The list that led here; null where hits did. */
  readonly list: ListView | null;
  readonly search: SearchState;
  readonly images: Images;
};

/** The page at "/case/ID": a case's images, its report and what else is known of it. Esc leads back to the hits, or to the list. */
export default function CasePage({ caseId, imageId, heat, quote, list, search, images }: Props) {
  const found = useCase(caseId);
  const answer = useSearch(search, images).data;
  const hits = answer === undefined ? [] : [...answer.hits, ...answer.nearest];
  const page = useList(search, list, images).data;
  const map = useHeat({
    search,
    images,
    hit: hits.find((hit) => hit.caseId === caseId),
    chosen: heat,
    onChoose: (part) => navigate(caseHref(caseId, search, imageId, part, quote, list), "replace"),
  });
  const isSeen = seenParts(search.parts).length > 0;
  const hitsHref = list === null ? searchHref(search) : listHref(search, list);
  const isHidden = useHides(caseId);
  useKey("r", () => reveal(caseId));
  useKey("Escape", () => goBackTo(hitsHref));
  useEffect(() => rememberShown(caseId, hitsHref), [caseId, hitsHref]);
  return (
    <div className="case-page" data-testid="case-page" data-case-id={caseId}>
      {list === null ? (
        <CaseTrail
          caseId={caseId}
          backHref={hitsHref}
          back={asksNothing(search) ? sheetWords().trail.search : sheetWords().trail.back}
          stops={hits.map((hit) => ({
            caseId: hit.caseId,
            href: caseHref(hit.caseId, search, hit.bestImage?.id ?? null),
          }))}
          say={sheetWords().trail.ofHits}
        >
          {(isSeen || hits.length > 1) && (
            <CompareLink
              caseIds={[caseId]}
              search={search}
              name={isSeen ? sheetWords().compare.withQuery : sheetWords().compare.withHits}
            />
          )}
        </CaseTrail>
      ) : (
        <CaseTrail
          caseId={caseId}
          backHref={hitsHref}
          back={sheetWords().trail.backToList}
          stops={(page?.rows ?? []).flatMap((row) =>
            row.caseId === undefined
              ? []
              : [{ caseId: row.caseId, href: caseHref(row.caseId, search, null, null, null, list) }],
          )}
          say={sheetWords().trail.ofRows}
        />
      )}
      {!found.isSuccess && <h1 className="unseen">{words.titles.case}</h1>}
      {found.isPending && <CaseSkeleton />}
      {found.isError && (
        <FailureNotice failure={failureOf(found.error)} onRetry={() => void found.refetch()} />
      )}
      {found.isSuccess && (
        <div className="case">
          <CaseViewer images={found.data.images} startAt={imageId} heat={map} />
          <div className="case-side">
            <CaseHeading of={found.data} search={search}>
              <PutIntoCollection caseIds={[caseId]} />
            </CaseHeading>
            {isHidden ? (
              <p className="field-row" data-testid="hidden">
                {words.unknownMode.what} <RevealButton caseId={caseId} />
              </p>
            ) : (
              <>
                <Doubts doubts={found.data.doubts} />
                <Report
                  report={found.data.report}
                  findings={found.data.findings}
                  query={wordsOf(search.parts)}
                  quote={quote}
                />
                <Facts of={found.data} />
              </>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
