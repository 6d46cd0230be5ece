import type { Calibration, Measure } from "../../api/types";
import { sheetWords } from "../../words/sheets";
import { words } from "../../words/words";
import { Heads } from "./Rows";

/** How well the model knows the archive, each figure with its interval and what chance would reach. */
export function CalibrationTable({ calibration }: { readonly calibration: Calibration }) {
  const told = sheetWords().archive.calibration;
  if (calibration.cases === 0) return <p>{told.never}</p>;
  return (
    <>
      <p className="muted sheet-note">{told.measured(calibration.cases)}</p>
      {calibration.modelIsStrange && (
        <p>
          <strong>{words.start.strange}</strong> {words.start.strangeWhy}
        </p>
      )}
      <table className="sheet-table" data-testid="calibration">
        <Heads names={[told.comparison, told.grade, told.agreement, told.rank]} />
        <tbody>
          {calibration.legs.map(({ leg, grade, agreement, meanReciprocalRank }) => (
            <tr key={leg}>
              <th scope="row">{words.comparisons[leg]}</th>
              <td>{words.grades[grade]}</td>
              <td>
                <Measured measure={agreement} />
              </td>
              <td>
                <Measured measure={meanReciprocalRank} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Measured({ measure }: { readonly measure: Measure | undefined }) {
  const told = sheetWords().archive.calibration;
  const { figure } = words.forms;
  if (measure === undefined) return told.untold;
  const { mean, low, high, chance, queries } = measure;
  return (
    <>
      {told.measure(figure(mean), figure(low), figure(high))}
      <br />
      <span className="muted">{told.chance(figure(chance), queries)}</span>
    </>
  );
}
