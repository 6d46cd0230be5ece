import { failureOf } from "../api/failure";
import { useCase } from "../api/queries";
import type { Hit } from "../api/types";
import type { Images } from "../state/queryImages";
import type { SearchState } from "../state/search";
import { HitHeading } from "../ui/compare/HitHeading";
import { type ColumnLink, useLink } from "../ui/compare/useLink";
import type { Sync } from "../ui/compare/useSync";
import { FailureNotice } from "../ui/Notice";
import { sheetWords } from "../words/sheets";
import { CaseColumn } from "./CaseColumn";
import { useHeat } from "./useHeat";

type Props = {
  readonly caseId: string;
  /** The case as the search found it, if it did. */
  readonly hit: Hit | undefined;
  readonly search: SearchState;
  readonly images: Images;
  readonly heat: number | null;
  readonly onHeat: (part: number | null) => void;
  readonly sync: Sync;
};

/** A column for hits, one after the other: how it scrolls stays when the next one comes. */
export function HitSlot(props: Props) {
  const link = useLink(props.sync);
  return <HitColumn key={props.caseId} {...props} link={link} />;
}

/** A hit: what it is, and its images with where they are similar to what was looked for. */
function HitColumn(props: Props & { readonly link: ColumnLink }) {
  const { caseId, hit, search, images, heat, onHeat, sync, link } = props;
  const found = useCase(caseId);
  const map = useHeat({ search, images, hit, chosen: heat, onChoose: onHeat });
  const id = sheetWords().compare.case(caseId.slice(0, 6));
  const name = hit === undefined ? id : sheetWords().compare.hit(hit.rank);
  return (
    <article className="compare-column" aria-label={name}>
      <HitHeading name={name} caseId={caseId} hit={hit} of={hit ?? found.data} search={search} heat={heat} />
      {found.isPending && <div className="viewer-well skeleton" />}
      {found.isError && (
        <FailureNotice failure={failureOf(found.error)} onRetry={() => void found.refetch()} />
      )}
      {found.isSuccess && (
        <CaseColumn
          name={name}
          images={found.data.images}
          startAt={hit?.bestImage?.id ?? null}
          sync={sync}
          link={link}
          heat={map}
        />
      )}
    </article>
  );
}
