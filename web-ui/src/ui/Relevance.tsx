import type { Relevance } from "../api/types";
import { words } from "../words/words";

/** How well a case fits: bars, a colour and the word, so that none of them is needed alone. */
export function RelevanceBadge({ relevance }: { readonly relevance: Relevance }) {
  return (
    <span className="relevance" data-relevance={relevance} title={words.relevance[relevance].title}>
      <span className="relevance-bars" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {words.relevance[relevance].name}
    </span>
  );
}
