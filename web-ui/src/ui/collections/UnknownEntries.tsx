import { isGone } from "../../api/failure";
import type { FoundCase } from "../../api/queries";
import type { Collection } from "../../api/types";
import { caseHref } from "../../state/route";
import { emptySearch } from "../../state/search";
import { hides, useUnknown } from "../../state/unknown";
import { sheetWords } from "../../words/sheets";
import { words } from "../../words/words";
import { Link } from "../Link";
import { RevealButton } from "../RevealButton";
import { Thumbnail } from "../Thumbnail";
import { caseTitle } from "../words";

type Props = {
  readonly entries: Collection["entries"];
  readonly cases: ReadonlyMap<string, FoundCase>;
};

/** The cases of a collection with their histories; what they are only where it was revealed. */
export function UnknownEntries({ entries, cases }: Props) {
  const unknown = useUnknown();
  return (
    <ol className="entries" aria-label={sheetWords().collections.cases}>
      {entries.map(({ caseId, there, history, diagnosis }, place) => {
        const { of = null, failure = null } = cases.get(caseId) ?? {};
        const isHidden = hides(caseId, unknown);
        const name = sheetWords().collections.case(place + 1);
        if (!there || isGone(failure)) return <li key={caseId}>{sheetWords().collections.gone}</li>;
        return (
          <li key={caseId} className="entry" data-testid="unknown-entry">
            <div className="entry-head">
              <Link className="entry-case" href={caseHref(caseId, emptySearch)}>
                <Thumbnail src={of?.images[0]?.thumbnail ?? null} />
                <span>{of === null || isHidden ? name : caseTitle(of)}</span>
              </Link>
              {isHidden && <RevealButton caseId={caseId} name={words.unknownMode.revealCase(place + 1)} />}
            </div>
            {history !== undefined && <p>{history}</p>}
            {!isHidden && diagnosis !== undefined && <p>{diagnosis}</p>}
          </li>
        );
      })}
    </ol>
  );
}
