import type { Relevance } from "../api/types";
import { relevanceTitles } from "./words";

/** How well a case fits: bars, a colour and the word, so that none of them is needed alone. */
export function RelevanceBadge({ relevance }: { readonly relevance: Relevance }) {
  return (
    <span className="relevance" data-relevance={relevance} title={relevanceTitles[relevance]}>
      <span className="relevance-bars" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {relevance}
    </span>
  );
}
