import type { Case } from "../api/types";
import { sheetWords } from "../words/sheets";
import { bodyPartTitle, modalityTitle } from "./words";

/** Tags that a case's images contradicted when it was ingested; a note, nothing follows from it. */
export function Doubts({ doubts }: { readonly doubts: Case["doubts"] }) {
  if (doubts.length === 0) return null;
  return (
    <ul className="doubts" aria-label={sheetWords().doubts.name} data-testid="doubts">
      {doubts.map(({ field, tag, seems, share }) => (
        <li key={field}>
          {sheetWords().doubts.said(
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
