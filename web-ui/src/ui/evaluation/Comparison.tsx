import type { EvaluationResult } from "../../state/evaluationResult";
import { sheetWords } from "../../words/sheets";
import { inEnglish, words } from "../../words/words";
import { Heads } from "../archive/Rows";
import { Sheet } from "../archive/Sheet";
import { count } from "../words";
import { range } from "./figures";

/** How an evaluation stands beside another one. */
export function Comparison({ result }: { readonly result: EvaluationResult }) {
  const told = sheetWords().evaluation;
  return (
    <Sheet title={told.comparison}>
      <table className="sheet-table" data-testid="comparison">
        <Heads
          names={[told.metric, told.difference, told.interval, told.p, told.wins, told.losses, told.ties]}
        />
        <tbody>
          {result.comparison.map(({ name, difference, p, wins, losses, ties }) => (
            <tr key={name}>
              <th scope="row" lang={inEnglish()}>
                {name}
              </th>
              <td>{words.forms.figure(difference.mean)}</td>
              <td>{range(difference)}</td>
              <td>{words.forms.figure(p)}</td>
              <td>{count(wins)}</td>
              <td>{count(losses)}</td>
              <td>{count(ties)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}
