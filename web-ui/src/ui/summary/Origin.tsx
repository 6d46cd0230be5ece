import type { LanguageModel, Summary } from "../../api/types";
import { sheetWords } from "../../words/sheets";
import { inEnglish } from "../../words/words";
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
      {summary !== null && <p lang={inEnglish()}>{sentence(summary.label)}</p>}
      {summary?.notes.map((note) => (
        <p key={note} lang={inEnglish()}>
          {sentence(note)}
        </p>
      ))}
      {languageModel === null ? (
        <p>{sheetWords().summary.origin.noModel}</p>
      ) : (
        <p>
          {sheetWords().summary.origin.model(model?.name ?? languageModel.name, languageModel.where)}
          {model !== undefined && (
            <span title={sheetWords().summary.origin.form(model.schema)}>
              {" "}
              {sheetWords().summary.origin.prompt(model.prompt)}
            </span>
          )}
        </p>
      )}
    </footer>
  );
}
