import type { SearchResponse } from "../api/types";
import { words } from "../words/words";
import { Filled } from "./Filled";

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
      {unknownWords.length > 0 && <p>{words.results.unknownWords(unknownWords)}</p>}
      {suggestions.length > 0 && (
        <ul className="offers" aria-label={words.results.otherWords}>
          {suggestions.map((suggestion) => (
            <li key={`${suggestion.word} ${suggestion.as}`}>
              <button
                type="button"
                className="offer"
                data-testid="suggestion"
                onClick={() => onTake(suggestion)}
              >
                <Filled
                  text={words.results.suggestions[suggestion.kind]}
                  with={{ as: <strong>{suggestion.as}</strong>, word: suggestion.word }}
                />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
