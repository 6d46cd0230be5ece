import type { Summary } from "../../api/types";
import { sheetWords } from "../../words/sheets";
import { inEnglish } from "../../words/words";
import { findingTitle } from "../words";
import { CaseChips } from "./Cites";
import type { Citing } from "./citing";

type Props = { readonly setApart: Summary["setApart"]; readonly citing: Citing };

/** What one case has and none of the others. */
export function SetApart({ setApart, citing }: Props) {
  if (setApart.length === 0) return null;
  return (
    <section className="summary-part" data-testid="summary-apart">
      <h3>{sheetWords().summary.apart}</h3>
      <ul className="apart">
        {setApart.map(({ number, findings }) => (
          <li key={number}>
            <CaseChips citing={citing} numbers={[number]} />{" "}
            <span lang={inEnglish()}>{findings.map(findingTitle).join(", ")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
