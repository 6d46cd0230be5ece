import type { ArchiveRuns, PastRun } from "../../api/types";
import { sheetWords } from "../../words/sheets";
import { words } from "../../words/words";
import { count } from "../words";
import { Heads } from "./Rows";
import { refusal } from "./refusal";

/** For so long after a case the next one is on its way, in milliseconds. */
const soon = 120_000;

/** The latest ingests, with what came and what was refused. */
export function RunsTable({ runs, now }: { readonly runs: ArchiveRuns; readonly now: number }) {
  const told = sheetWords().archive.runs;
  const { moment } = words.forms;
  const latest = runs.runs[0];
  if (latest === undefined) return <p>{told.none}</p>;
  const rate = rateOf(latest, now);
  return (
    <>
      <p role="status">{rate === null ? told.quiet : told.coming(words.forms.rounded(rate))}</p>
      <table className="sheet-table" data-testid="runs">
        <Heads names={[told.number, told.began, told.came, told.last, told.refused]} />
        <tbody>
          {runs.runs.map((run) => (
            <tr key={run.number}>
              <th scope="row">{count(run.number)}</th>
              <td>{moment(run.began)}</td>
              <td>{count(run.cases)}</td>
              <td>{run.lastCase === undefined ? "–" : moment(run.lastCase)}</td>
              <td>
                <Refused refused={run.refused} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Refused({ refused }: { readonly refused: PastRun["refused"] }) {
  if (refused.length === 0) return sheetWords().archive.runs.nothing;
  return (
    <ul>
      {refused.map(({ code, count: number, reason }) => {
        const { text, lang } = refusal(code, reason);
        return (
          <li key={code}>
            {sheetWords().archive.runs.such(number)} <span lang={lang}>{text}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** How many cases a minute come in by now; null where none has come lately. */
export function rateOf(run: PastRun, now: number): number | null {
  if (run.lastCase === undefined) return null;
  const last = Date.parse(run.lastCase);
  if (now - last > soon) return null;
  return run.cases / Math.max(1, (last - Date.parse(run.began)) / 60_000);
}
