import type { ClaimReason, SummaryClaim } from "../../api/types";
import { sheetWords } from "../../words/sheets";
import { inEnglish } from "../../words/words";
import { Cites } from "./Cites";
import type { Citing } from "./citing";
import { claimReason } from "./summaryNotices";
import { useFirst } from "./useFirst";

type Props = {
  readonly title: string;
  readonly claims: readonly SummaryClaim[];
  readonly citing: Citing;
  /** How many are shown before the reader asks for all. */
  readonly most: number;
  readonly testId: string;
};

/** What is said of the cases, sentence by sentence, each with what bears it out. */
export function Claims({ title, claims, citing, most, testId }: Props) {
  const { shown, more } = useFirst(claims, most);
  if (claims.length === 0) return null;
  return (
    <section className="summary-part" data-testid={testId}>
      <h3>{title}</h3>
      <ol className="claims">
        {shown.map((claim) => (
          <Claim key={keyOf(claim)} claim={claim} citing={citing} />
        ))}
      </ol>
      {more}
    </section>
  );
}

function Claim({ claim, citing }: { readonly claim: SummaryClaim; readonly citing: Citing }) {
  const isWeak = claim.verdict === "weak";
  return (
    <li className="claim" data-verdict={claim.verdict} data-testid="claim">
      <span lang={inEnglish()}>{claim.text}</span> <Cites citing={citing} evidence={claim.evidence} />
      {isWeak && (
        <p className="claim-weak">
          <strong>{sheetWords().summary.weak}</strong>
          {claim.reason !== undefined && <Why code={claim.reasonCode} reason={claim.reason} />}
        </p>
      )}
    </li>
  );
}

function Why({ code, reason }: { readonly code: ClaimReason | undefined; readonly reason: string }) {
  const { text, lang } = claimReason(code, reason);
  return <span lang={lang}>: {text}</span>;
}

function keyOf({ text, evidence }: SummaryClaim): string {
  return `${text}-${evidence.map(({ caseId, start }) => `${caseId}-${start}`).join(" ")}`;
}
