import { useState } from "react";
import type { SummaryFinding } from "../../api/types";
import { onlyWith } from "../../state/filters";
import { searchHref } from "../../state/route";
import { withFilters } from "../../state/search";
import { sheetWords } from "../../words/sheets";
import { inEnglish, words } from "../../words/words";
import { Link } from "../Link";
import { CaseCount } from "./CaseCount";
import { CaseChips } from "./Cites";
import type { Citing } from "./citing";
import { useFirst } from "./useFirst";

type Props = { readonly findings: readonly SummaryFinding[]; readonly citing: Citing };

/** What a report says of a finding, or that it is silent. */
const allTold = ["present", "uncertain", "absent", "absentInPart", "notMentioned"] as const;

type Told = (typeof allTold)[number];

const most = 10;

/** How far the reports agree on each finding. */
export function FindingsTable({ findings, citing }: Props) {
  const { shown, more } = useFirst(findings, most);
  if (findings.length === 0) return null;
  const told = toldOf(findings);
  return (
    <section className="summary-part" data-testid="summary-findings">
      <h3>{sheetWords().summary.findings.title}</h3>
      <p className="muted">{sheetWords().summary.findings.note}</p>
      <table className="summary-table">
        <thead>
          <tr>
            <th scope="col">{sheetWords().summary.findings.finding}</th>
            {told.map((one) => (
              <th key={one} scope="col">
                {sheetWords().summary.findings.told[one]}
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
  return allTold.filter((one) => inPart || one !== "absentInPart");
}

type RowProps = { readonly row: SummaryFinding; readonly told: readonly Told[]; readonly citing: Citing };

function FindingRow({ row, told, citing }: RowProps) {
  const [open, setOpen] = useState<Told | null>(null);
  return (
    <>
      <tr data-testid={`summary-finding-${row.finding}`}>
        <th scope="row">
          <span lang={inEnglish()}>{row.name}</span>
          <More row={row} />
        </th>
        {told.map((one) => (
          <td key={one}>
            <CaseCount
              of={sheetWords().summary.findings.toldOf(row.name, sheetWords().summary.findings.told[one])}
              cases={row[one]}
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
            {sheetWords().summary.findings.told[open]}: <CaseChips citing={citing} numbers={row[open]} />
            <FilterLink citing={citing} finding={row.finding} told={open} />
          </td>
        </tr>
      )}
    </>
  );
}

/** The way to all cases of the archive whose reports say so; a silent report cannot be asked for. */
function FilterLink({
  citing,
  finding,
  told,
}: {
  readonly citing: Citing;
  readonly finding: string;
  readonly told: Told;
}) {
  if (told === "notMentioned" || told === "absentInPart") return null;
  const { search } = citing;
  const value = `${finding}:${told}`;
  const { filters, isOn } = onlyWith(search.filters, "finding", value);
  return (
    <Link className="quiet" href={searchHref(withFilters(search, filters))}>
      {isOn ? sheetWords().summary.findings.filterOff : sheetWords().summary.findings.filterOn}
    </Link>
  );
}

/** Whether cases contradict each other, on which side it is, and which more special findings are counted here too. */
function More({ row }: { readonly row: SummaryFinding }) {
  const { disputed, sides, includes } = row;
  const named = (["left", "right", "both"] as const).filter((side) => sides[side] > 0);
  if (!disputed && named.length === 0 && includes.length === 0) return null;
  return (
    <span className="summary-more">
      {disputed && <span className="summary-tag">{sheetWords().summary.findings.disputed}</span>}
      {named.map((side) => `${words.sides[side]}\u00a0${sides[side]}`).join(", ")}
      {includes.length > 0 && (
        <span className="summary-includes">
          {sheetWords().summary.findings.includes} <span lang={inEnglish()}>{includes.join(", ")}</span>
        </span>
      )}
    </span>
  );
}
