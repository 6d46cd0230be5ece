import type { LanguageModel, Summary } from "../../api/types";
import { sentence } from "../words";

type Props = {
  /** What has come so far; null while nothing has. */
  readonly summary: Summary | null;
  /** Who writes summaries here; null where rules alone do. */
  readonly languageModel: LanguageModel | null;
};

/** How a summary was made, by whom and where. */
export function Origin({ summary, languageModel }: Props) {
  const model = summary?.model;
  return (
    <footer className="summary-origin" data-testid="summary-origin">
      {summary !== null && <p>{sentence(summary.label)}</p>}
      {summary?.notes.map((note) => (
        <p key={note}>{sentence(note)}</p>
      ))}
      {languageModel === null ? (
        <p>No language model is configured.</p>
      ) : (
        <p>
          Language model: {model?.name ?? languageModel.name}, on {languageModel.where}.
          {model !== undefined && (
            <span title={`Form ${model.schema}`}> Asked by version {model.prompt} of the prompt.</span>
          )}
        </p>
      )}
    </footer>
  );
}
