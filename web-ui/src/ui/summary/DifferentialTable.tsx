import { useState } from "react";
import type { Differential, DifferentialRow } from "../../api/types";
import { sheetWords } from "../../words/sheets";
import { inEnglish, words } from "../../words/words";
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
  const { archiveCases, rows } = differential;
  const told = sheetWords().summary.differential;
  const { shown, more } = useFirst(rows, most);
  if (rows.length === 0) return null;
  return (
    <section className="summary-part" data-testid="summary-differential">
      <h3>{sheetWords().summary.differential.title}</h3>
      <p className="muted">{told.note}</p>
      <table className="summary-table">
        <thead>
          <tr>
            <th scope="col">{sheetWords().summary.findings.finding}</th>
            <th scope="col">{told.cases}</th>
            <th scope="col" title={told.similarityWhy}>
              {told.similarity}
            </th>
            <th scope="col" title={told.archiveWhy}>
              {told.archive(archiveCases)}
            </th>
            <th scope="col" title={told.liftWhy}>
              {told.lift}
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
  const told = sheetWords().summary.differential;
  return (
    <>
      <tr data-testid={`differential-${row.finding}`}>
        <th scope="row" lang={inEnglish()}>
          {row.name}
        </th>
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
            {told.cases}: <CaseChips citing={citing} numbers={row.cases} />
          </td>
        </tr>
      )}
    </>
  );
}

function Lift({ lift }: { readonly lift: DifferentialRow["lift"] | undefined }) {
  const { rounded } = words.forms;
  if (lift === undefined) return <span title={sheetWords().summary.differential.tooFew}>–</span>;
  return (
    <>
      {rounded(lift.ratio)}{" "}
      <span className="summary-interval">
        {sheetWords().summary.differential.interval(rounded(lift.low), rounded(lift.high))}
      </span>
    </>
  );
}
