import type { SearchResponse } from "../api/types";

type Suggestion = SearchResponse["suggestions"][number];

type Props = {
  readonly response: SearchResponse;
  readonly onTake: (suggestion: Suggestion) => void;
};

/** What is to be said of the words of a query: those that nobody knows, and what some may be meant for. */
export function QueryNotes({ response: { suggestions, unknownWords }, onTake }: Props) {
  if (suggestions.length === 0 && unknownWords.length === 0) return null;
  return (
    <div className="query-notes muted" data-testid="query-notes">
      {unknownWords.length > 0 && (
        <p>No report and no list of findings knows {unknownWords.map((word) => `“${word}”`).join(", ")}.</p>
      )}
      {suggestions.length > 0 && (
        <ul className="offers" aria-label="Other words">
          {suggestions.map((suggestion) => (
            <li key={suggestion.word}>
              <button
                type="button"
                className="offer"
                data-testid="suggestion"
                onClick={() => onTake(suggestion)}
              >
                {suggestion.kind === "spelling" ? (
                  <>
                    Did you mean <strong>{suggestion.as}</strong> by “{suggestion.word}”?
                  </>
                ) : (
                  <>
                    Write “{suggestion.word}” out as <strong>{suggestion.as}</strong>
                  </>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
