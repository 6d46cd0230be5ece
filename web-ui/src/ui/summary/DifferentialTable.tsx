import { useState } from "react";
import type { Differential, DifferentialRow } from "../../api/types";
import { count, percent } from "../words";
import { CaseCount } from "./CaseCount";
import { CaseChips } from "./Cites";
import type { Citing } from "./citing";
import { useFirst } from "./useFirst";

type Props = { readonly differential: Differential; readonly citing: Citing };

const columns = 5;
const most = 8;

/** What the cases have, beside how often the archive has it. */
export function DifferentialTable({ differential, citing }: Props) {
  const { scope, archiveCases, rows } = differential;
  const { shown, more } = useFirst(rows, most);
  if (rows.length === 0) return null;
  return (
    <section className="summary-part" data-testid="summary-differential">
      <h3>Beside the archive</h3>
      <p className="muted">
        How often it has each, and how many times as often these cases do: {scope}. It says nothing of how
        probable anything is.
      </p>
      <table className="summary-table">
        <thead>
          <tr>
            <th scope="col">Finding</th>
            <th scope="col">Cases</th>
            <th scope="col" title="The share of these cases in the similarity of all">
              Similarity
            </th>
            <th scope="col" title="Of its cases with a report">
              Archive{archiveCases > 0 && `, of ${count(archiveCases)}`}
            </th>
            <th scope="col" title="How many times as often as in the archive, with the interval of 95 %">
              Lift
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.finding} row={row} citing={citing} />
          ))}
        </tbody>
      </table>
      {more}
    </section>
  );
}

function Row({ row, citing }: { readonly row: DifferentialRow; readonly citing: Citing }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <tr data-testid={`differential-${row.finding}`}>
        <th scope="row">{row.name}</th>
        <td>
          <CaseCount
            of={row.name}
            cases={row.cases}
            all={citing.cases.length}
            isOpen={isOpen}
            onToggle={() => setOpen(!isOpen)}
          />
        </td>
        <td>{percent(row.similarityMass)}</td>
        <td>{row.archiveCount === undefined ? "–" : count(row.archiveCount)}</td>
        <td>
          <Lift lift={row.lift} />
        </td>
      </tr>
      {isOpen && (
        <tr className="case-row">
          <td colSpan={columns}>
            Cases: <CaseChips citing={citing} numbers={row.cases} />
          </td>
        </tr>
      )}
    </>
  );
}

function Lift({ lift }: { readonly lift: DifferentialRow["lift"] | undefined }) {
  if (lift === undefined) return <span title="Not told of fewer than five cases">–</span>;
  return (
    <>
      {times(lift.ratio)}{" "}
      <span className="summary-interval">
        ({times(lift.low)} to {times(lift.high)})
      </span>
    </>
  );
}

function times(ratio: number): string {
  return ratio < 10 ? ratio.toFixed(1) : count(Math.round(ratio));
}
