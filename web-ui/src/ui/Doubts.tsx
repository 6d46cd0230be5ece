import type { Case } from "../api/types";
import { words } from "../words/words";
import { bodyPartTitle, modalityTitle } from "./words";

/** Tags that a case's images contradicted when it was ingested; a note, nothing follows from it. */
export function Doubts({ doubts }: { readonly doubts: Case["doubts"] }) {
  if (doubts.length === 0) return null;
  return (
    <ul className="doubts" aria-label={words.doubts.name} data-testid="doubts">
      {doubts.map(({ field, tag, seems, share }) => (
        <li key={field}>
          {words.doubts.said(
            field,
            field === "modality" ? `${tag} (${modalityTitle(tag)})` : bodyPartTitle(tag),
            seems,
            share,
          )}
        </li>
      ))}
    </ul>
  );
}
