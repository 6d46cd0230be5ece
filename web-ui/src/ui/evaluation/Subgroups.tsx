import { type EvaluationResult, subgroupFigures } from "../../state/evaluationResult";
import { sheetWords } from "../../words/sheets";
import { Heads } from "../archive/Rows";
import { Sheet } from "../archive/Sheet";
import { count } from "../words";
import { whole } from "./figures";

/** So many rows of subgroups are drawn at most. */
const mostSubgroups = 500;

/** An evaluation's figures by groups of queries or of documents. */
export function Subgroups({ result }: { readonly result: EvaluationResult }) {
  const told = sheetWords().evaluation;
  const hidden = result.subgroups.length - mostSubgroups;
  return (
    <Sheet title={told.subgroups} note={told.subgroupsNote}>
      <table className="sheet-table" data-testid="subgroups">
        <Heads names={[told.property, told.group, told.count, ...subgroupFigures]} />
        <tbody>
          {result.subgroups.slice(0, mostSubgroups).map((one) => (
            <tr key={JSON.stringify([one.of, one.by, one.group])}>
              <td>{[one.by, told.whose[one.of] ?? one.of].join(" ")}</td>
              <th scope="row">{one.group}</th>
              <td>{one.few ? told.few(one.queries) : count(one.queries)}</td>
              {one.figures.map((figure, place) => (
                <td key={subgroupFigures[place]}>{figure === null ? "–" : whole(figure)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && <p>{told.more(hidden)}</p>}
    </Sheet>
  );
}
