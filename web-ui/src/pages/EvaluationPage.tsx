import { type ChangeEvent, useEffect, useState } from "react";
import { type EvaluationResult, mostMegabytes, readResult } from "../state/evaluationResult";
import { Sheet } from "../ui/archive/Sheet";
import { EvaluationTables } from "../ui/evaluation/EvaluationTables";
import { Filled } from "../ui/Filled";
import { Notice } from "../ui/Notice";
import { sheetWords } from "../words/sheets";
import "../style/sheets.css";

type Props = {
  /** What the reader gave at once; the first is read. */
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
};

type Read = { readonly file: File; readonly result: EvaluationResult | "large" | "other" };

/** The same in every language. */
const command = "precedent eval … --json > result.json";

/** The page at "/evaluation": the result of an evaluation, read here and sent nowhere. Loaded only when somebody goes there. */
export default function EvaluationPage({ files, onFiles }: Props) {
  const read = useRead(files[0] ?? null);
  const told = sheetWords().evaluation;
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(target.files ?? [])];
    if (chosen.length > 0) onFiles(chosen);
    target.value = ""; // else the same file could not be chosen again
  };
  return (
    <div className="sheets" data-testid="evaluation-page">
      <Sheet title={told.title}>
        <p>
          <Filled text={told.how} with={{ command: <code>{command}</code> }} />
        </p>
        <label className="choose-file">
          <span>{told.choose}</span>
          <input type="file" accept=".json,application/json" onChange={choose} data-testid="choose-result" />
        </label>
        {read !== null && <p role="status">{told.of(read.file.name, files.length - 1)}</p>}
      </Sheet>
      {read !== null && <Outcome result={read.result} />}
    </div>
  );
}

function Outcome({ result }: { readonly result: Read["result"] }) {
  const { wrong } = sheetWords().evaluation;
  if (typeof result === "object") return <EvaluationTables result={result} />;
  return (
    <Notice title={wrong.title} testId="error" isAlert>
      <p>{result === "large" ? wrong.large(mostMegabytes) : wrong.other}</p>
    </Notice>
  );
}

/** Reads a file as soon as it is given; of two the one that was given last is told. */
function useRead(file: File | null): Read | null {
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    if (file === null) return;
    let isWanted = true;
    const tell = (result: Read["result"]) => {
      if (isWanted) setRead({ file, result });
    };
    if (file.size > mostMegabytes * 1024 * 1024) tell("large");
    else
      file.text().then(
        (text) => tell(readResult(text) ?? "other"),
        () => tell("other"),
      );
    return () => {
      isWanted = false;
    };
  }, [file]);
  return read;
}
