import { Fragment } from "react";
import type { ClaimEvidence } from "../../api/types";
import { inEnglish } from "../../words/words";
import { Chip } from "./Chip";
import { type Citing, caseIdOf, numberOf } from "./citing";

/**
 * The sentences that bear out a claim, by the numbers of their cases. Where the cases say different things, those that
 * say the same stand together, under the word for it.
 */
export function Cites({
  citing,
  evidence,
}: {
  readonly citing: Citing;
  readonly evidence: readonly ClaimEvidence[];
}) {
  const place = ({ caseId, start }: ClaimEvidence) => [numberOf(citing, caseId) ?? 0, start] as const;
  const inOrder = [...evidence].sort((one, other) => {
    const [number, start] = place(one);
    const [otherNumber, otherStart] = place(other);
    return number - otherNumber || start - otherStart;
  });
  return (
    <span className="cites">
      {alike(inOrder).map(([says, together]) => (
        <Fragment key={says}>
          {says !== "" && (
            <span className="cites-say" aria-hidden="true" lang={inEnglish()}>
              {says}
            </span>
          )}
          {together.map(({ caseId, start, end, quotedText }) => (
            <Chip
              key={`${caseId}-${start}-${end}`}
              citing={citing}
              caseId={caseId}
              name={String(numberOf(citing, caseId) ?? "?")}
              quote={{ start, end, text: quotedText }}
              says={says}
            />
          ))}
        </Fragment>
      ))}
    </span>
  );
}

/** Those that say the same, under the word for it: first those that say nothing in particular, which have none. */
function alike(evidence: readonly ClaimEvidence[]): [string, readonly ClaimEvidence[]][] {
  const groups = new Map<string, ClaimEvidence[]>();
  for (const one of evidence) {
    const says = one.says ?? "";
    groups.set(says, [...(groups.get(says) ?? []), one]);
  }
  return [...groups].sort(([one], [other]) => Number(one !== "") - Number(other !== ""));
}

/** Cases by their numbers, each a way to it. */
export function CaseChips({
  citing,
  numbers,
}: {
  readonly citing: Citing;
  readonly numbers: readonly number[];
}) {
  return (
    <span className="cites">
      {numbers.map((number) => {
        const caseId = caseIdOf(citing, number);
        if (caseId === null) return <span key={number}>{number}</span>;
        return <Chip key={number} citing={citing} caseId={caseId} name={String(number)} quote={null} />;
      })}
    </span>
  );
}
