import type { LanguageModel, Summary } from "../../api/types";
import { sheetWords } from "../../words/sheets";
import { summaryNotice } from "./summaryNotices";

type Props = {
  /** What has come so far; null while nothing has. */
  readonly summary: Summary | null;
  /** Who writes summaries here; null where rules alone do. */
  readonly languageModel: LanguageModel | null;
};

/** How a summary was made, by whom and where. */
export function Origin({ summary, languageModel }: Props) {
  const { origin } = sheetWords().summary;
  const model = summary?.model;
  return (
    <footer className="summary-origin" data-testid="summary-origin">
      {summary !== null && <p>{summary.mode === "generated" ? origin.written : origin.byRule}</p>}
      {summary?.notices.map((notice) => {
        const { text, lang } = summaryNotice(notice);
        return (
          <p key={notice.sentence} lang={lang}>
            {text}
          </p>
        );
      })}
      {languageModel === null ? (
        <p>{origin.noModel}</p>
      ) : (
        <p>
          {origin.model(model?.name ?? languageModel.name, languageModel.where)}
          {model !== undefined && (
            <span title={origin.form(model.schema)}> {origin.prompt(model.prompt)}</span>
          )}
        </p>
      )}
    </footer>
  );
}
