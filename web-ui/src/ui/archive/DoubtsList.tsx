import type { DoubtfulCases } from "../../api/types";
import { caseHref } from "../../state/route";
import { emptySearch } from "../../state/search";
import { hides, useUnknown } from "../../state/unknown";
import { sheetWords } from "../../words/sheets";
import { words } from "../../words/words";
import { Doubts } from "../Doubts";
import { Link } from "../Link";
import { bodyPartTitle } from "../words";
import { Pager } from "./Pager";

type Props = {
  readonly found: DoubtfulCases;
  readonly from: number;
  readonly size: number;
  readonly onGo: (from: number) => void;
};

/** At most so many are kept by the server to be paged through. */
const reachable = 10_000;

/** Cases whose images contradict their tags, each with what is doubtful. */
export function DoubtsList({ found, from, size, onGo }: Props) {
  const told = sheetWords().archive.doubts;
  const unknown = useUnknown();
  return (
    <>
      <p>
        {found.count === 0 ? told.none : told.counted(found.count)} {!found.all && told.notAll(found.looked)}
      </p>
      <ul className="sheet-list">
        {found.cases.map(({ caseId, modality, bodyPart, doubts }) => (
          <li key={caseId}>
            <Link href={caseHref(caseId, emptySearch)}>
              {[
                hides(caseId, unknown) ? words.unknownMode.case : `${modality} ${bodyPartTitle(bodyPart)}`,
                caseId.slice(0, 6),
              ].join(", ")}
            </Link>
            <Doubts doubts={doubts} />
          </li>
        ))}
      </ul>
      <Pager of={told.list} from={from} size={size} all={Math.min(reachable, found.count)} onGo={onGo} />
    </>
  );
}
