import type { ListFormat } from "../../api/client";
import { sheetWords } from "../../words/sheets";

const formats: readonly ListFormat[] = ["csv", "jsonl"];

/** What became of an export that the reader asked for. */
export type ExportNews =
  | { readonly kind: "writing"; readonly rows: number }
  | { readonly kind: "saved"; readonly rows: number | null; readonly name: string };

type Props = {
  readonly news: ExportNews | null;
  readonly onExport: (format: ListFormat) => void;
  readonly onStop: () => void;
};

/** All rows as a file, whatever page is shown, and what becomes of it. */
export function ExportTools({ news, onExport, onStop }: Props) {
  const isWriting = news?.kind === "writing";
  return (
    <fieldset className="export">
      <legend className="unseen">{sheetWords().list.export.name}</legend>
      {formats.map((format) => (
        <button
          key={format}
          type="button"
          className="button"
          title={sheetWords().list.export.means[format]}
          aria-disabled={isWriting}
          data-testid={`export-${format}`}
          onClick={() => {
            if (!isWriting) onExport(format); // the button keeps the focus: a disabled one would lose it
          }}
        >
          {sheetWords().list.export.formats[format]}
        </button>
      ))}
      <output data-testid="export-news">{told(news)}</output>
      {isWriting && (
        <button type="button" className="quiet" onClick={onStop} data-testid="export-stop">
          {sheetWords().list.export.stop}
        </button>
      )}
    </fieldset>
  );
}

function told(news: ExportNews | null): string {
  switch (news?.kind) {
    case undefined:
      return "";
    case "writing":
      return sheetWords().list.export.writing(news.rows);
    case "saved":
      return sheetWords().list.export.saved(news.rows, news.name);
  }
}
