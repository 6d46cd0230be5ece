import type { SearchResponse } from "../api/types";

type Props = { readonly response: SearchResponse };

/** What became of words that no report has: taken for others, or known to nobody. */
export function QueryNotes({ response }: Props) {
  const { searchedFor, unknownWords } = response;
  if (searchedFor.length === 0 && unknownWords.length === 0) return null;
  return (
    <p className="muted" data-testid="query-notes">
      {searchedFor.map(({ word, as }) => (
        <span key={word}>
          Searched for <strong>{as}</strong> instead of “{word}”.{" "}
        </span>
      ))}
      {unknownWords.length > 0 && (
        <span>
          No report and no list of findings knows {unknownWords.map((word) => `“${word}”`).join(", ")}.
        </span>
      )}
    </p>
  );
}
