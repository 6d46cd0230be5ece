import { type ReactNode, useEffect, useRef } from "react";
import type { Case } from "../api/types";
import { casePart } from "../state/parts";
import { searchHref } from "../state/route";
import { lookFor, type SearchState } from "../state/search";
import { useHides } from "../state/unknown";
import { sheetWords } from "../words/sheets";
import { words } from "../words/words";
import { Icon } from "./Icon";
import { Labels } from "./Labels";
import { Link } from "./Link";
import { bodyPartTitle, modalityTitle, patientTitle } from "./words";

type Props = {
  readonly of: Case;
  readonly search: SearchState;
  /** What else can be done with it. */
  readonly children?: ReactNode;
};

/** What a case is, in a few words, and the way to others like it. Takes the focus when the case opens. */
export function CaseHeading({ of, search, children }: Props) {
  const isHidden = useHides(of.id);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const moreLikeThis = searchHref(lookFor(search, [casePart(of.id)]));
  return (
    <header className="case-heading">
      <div>
        <h1 ref={title} tabIndex={-1}>
          {isHidden ? (
            words.unknownMode.case
          ) : (
            <>
              <abbr title={modalityTitle(of.modality)}>{of.modality}</abbr> {bodyPartTitle(of.bodyPart)}
            </>
          )}
        </h1>
        <p className="muted">
          {patientTitle(of)}
          {of.studyDate !== undefined && (
            <time dateTime={of.studyDate}>{words.forms.date(of.studyDate)}</time>
          )}
        </p>
        <Labels labels={of.labels} />
      </div>
      <Link className="button button-strong" href={moreLikeThis} data-testid="more-like-this">
        <Icon name="similar" />
        {sheetWords().case.findSimilar}
      </Link>
      {children !== undefined && <div className="case-actions">{children}</div>}
    </header>
  );
}
