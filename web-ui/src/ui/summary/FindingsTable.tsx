import { useState } from "react";
import type { SummaryFinding } from "../../api/types";
import { CaseCount } from "./CaseCount";
import { CaseChips } from "./Cites";
import type { Citing } from "./citing";
import { useFirst } from "./useFirst";

type Props = { readonly findings: readonly SummaryFinding[]; readonly citing: Citing };

/** What a report says of a finding, or that it is silent; in words. */
const allTold = [
  { key: "present", title: "Present" },
  { key: "uncertain", title: "Uncertain" },
  { key: "absent", title: "Denied" },
  { key: "absentInPart", title: "Denied in part" },
  { key: "notMentioned", title: "Not mentioned" },
] as const;

type Told = (typeof allTold)[number];

const most = 10;

/** How far the reports agree on each finding. */
export function FindingsTable({ findings, citing }: Props) {
  const { shown, more } = useFirst(findings, most);
  if (findings.length === 0) return null;
  const told = toldOf(findings);
  return (
    <section className="summary-part" data-testid="summary-findings">
      <h3>Findings</h3>
      <p className="muted">Cases by what their reports say. A report that is silent denies nothing.</p>
      <table className="summary-table">
        <thead>
          <tr>
            <th scope="col">Finding</th>
            {told.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <FindingRow key={row.finding} row={row} told={told} citing={citing} />
          ))}
        </tbody>
      </table>
      {more}
    </section>
  );
}

/** A denial of a part, such as "no acute fracture", is rare enough to have a column only where there is one. */
function toldOf(findings: readonly SummaryFinding[]): readonly Told[] {
  const inPart = findings.some((row) => row.absentInPart.length > 0);
  return allTold.filter(({ key }) => inPart || key !== "absentInPart");
}

type RowProps = { readonly row: SummaryFinding; readonly told: readonly Told[]; readonly citing: Citing };

function FindingRow({ row, told, citing }: RowProps) {
  const [open, setOpen] = useState<Told | null>(null);
  return (
    <>
      <tr data-testid={`summary-finding-${row.finding}`}>
        <th scope="row">
          {row.name}
          <More row={row} />
        </th>
        {told.map((one) => (
          <td key={one.key}>
            <CaseCount
              of={`${row.name}, ${one.title.toLowerCase()}`}
              cases={row[one.key]}
              all={citing.cases.length}
              isOpen={open === one}
              onToggle={() => setOpen(open === one ? null : one)}
            />
          </td>
        ))}
      </tr>
      {open !== null && (
        <tr className="case-row">
          <td colSpan={1 + told.length}>
            {open.title}: <CaseChips citing={citing} numbers={row[open.key]} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Whether cases contradict each other, and on which side it is. */
function More({ row }: { readonly row: SummaryFinding }) {
  const { disputed, sides } = row;
  const named = (["left", "right", "both"] as const).filter((side) => sides[side] > 0);
  if (!disputed && named.length === 0) return null;
  return (
    <span className="summary-more">
      {disputed && <span className="summary-tag">disputed</span>}
      {named.map((side) => `${side}\u00a0${sides[side]}`).join(", ")}
    </span>
  );
}
