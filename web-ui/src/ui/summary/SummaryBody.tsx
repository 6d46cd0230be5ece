import { sheetWords } from "../../words/sheets";
import { words } from "../../words/words";
import { English } from "../English";
import { Filled } from "../Filled";
import { Claims } from "./Claims";
import type { Citing } from "./citing";
import { DifferentialTable } from "./DifferentialTable";
import { Dropped } from "./Dropped";
import { FindingsTable } from "./FindingsTable";
import { Origin } from "./Origin";
import { Quotes } from "./Quotes";
import { SetApart } from "./SetApart";
import type { SummaryView } from "./summaryView";
import { failed, type Said, standing } from "./summaryWords";
import "./body.css";

/** With a model that writes, what was counted makes way for what it wrote. */
const mostByRule = { alone: 8, besideWriting: 4 } as const;

/** First what was counted by rule, then what a language model wrote, then the counts behind both. */
export default function SummaryBody({ view }: { readonly view: SummaryView }) {
  const { progress, languageModel, search } = view;
  const summary = progress?.whole ?? progress?.byRule ?? null;
  const citing: Citing = { cases: summary?.cases ?? [], search, onPoint: view.onPoint };
  const writer = progress?.whole?.model?.name ?? languageModel?.name ?? sheetWords().summary.aModel;
  return (
    <>
      <Subject view={view} cases={summary?.counts.cases ?? 0} />
      <Standing view={view} />
      <Claims
        title={sheetWords().summary.byRule}
        claims={progress?.byRule?.claims ?? []}
        citing={citing}
        most={languageModel === null ? mostByRule.alone : mostByRule.besideWriting}
        testId="summary-by-rule"
      />
      <Claims
        title={sheetWords().summary.writtenBy(writer)}
        claims={progress?.written ?? []}
        citing={citing}
        most={Number.POSITIVE_INFINITY}
        testId="summary-written"
      />
      {progress !== null && progress.whole === null && progress.dropped > 0 && (
        <p className="muted">{sheetWords().summary.notShownSoFar(progress.dropped)}</p>
      )}
      {summary !== null && (
        <>
          <FindingsTable findings={summary.findings} citing={citing} />
          <SetApart setApart={summary.setApart} citing={citing} />
          <DifferentialTable differential={summary.differential} citing={citing} />
          <Quotes quotes={summary.quotes} citing={citing} />
          <Dropped dropped={summary.dropped} />
        </>
      )}
      <Origin summary={summary} languageModel={languageModel} />
    </>
  );
}

function Subject({ view, cases }: { readonly view: SummaryView; readonly cases: number }) {
  const chosen = view.search.chosen.length;
  if (chosen === 0) {
    return cases === 0 ? null : <p className="summary-subject">{sheetWords().summary.of(cases)}</p>;
  }
  return (
    <p className="summary-subject" data-testid="summary-chosen">
      {sheetWords().summary.ofChosen(chosen)}
      {cases > 0 && cases < chosen && sheetWords().summary.leftOut(chosen - cases)}
      <button type="button" className="quiet" onClick={view.onClear} data-testid="summary-clear">
        {sheetWords().summary.chooseNone}
      </button>
    </p>
  );
}

/** One line, spoken to screen readers when it changes; what failed can be asked again. */
function Standing({ view }: { readonly view: SummaryView }) {
  const { failure, onRetry } = view;
  return (
    <p className="summary-standing" data-failed={failure !== null}>
      <output aria-live="polite" data-testid="summary-standing">
        <Sentence said={failure === null ? standing(view) : failed(view, failure)} />
      </output>
      {failure !== null && (
        <button type="button" className="quiet" onClick={onRetry} data-testid="summary-retry">
          {words.tryAgain}
        </button>
      )}
    </p>
  );
}

function Sentence({ said: { text, why, isEnglish } }: { readonly said: Said }) {
  if (why === "") return text;
  return <Filled text={text} with={{ why: isEnglish ? <English>{why}</English> : why }} />;
}
