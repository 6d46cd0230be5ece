import type { StatedFinding } from "../api/types";
import { inEnglish, words } from "../words/words";
import { findingTitle, inOrder } from "./words";

/** What a case's report comes to say of findings, as rules read it: what is there first, what is denied last. */
export function Findings({ findings }: { readonly findings: readonly StatedFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <dl className="findings" data-testid="findings">
      {inOrder.map((presence) => {
        const named = findings.filter((finding) => finding.presence === presence);
        if (named.length === 0) return null;
        return (
          <div key={presence}>
            <dt>{words.presence[presence]}</dt>
            {named.map(({ finding }) => (
              <dd key={finding} className={`finding finding-${presence}`} lang={inEnglish()}>
                {findingTitle(finding)}
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}
