import type { Archive } from "../../api/types";
import { sheetWords } from "../../words/sheets";
import { words } from "../../words/words";
import { count } from "../words";
import { Heads } from "./Rows";

type Growth = Archive["growth"];

const width = 640;
const height = 120;

/** When the cases came: a drawing, and the same in numbers. */
export function GrowthChart({ growth }: { readonly growth: Growth }) {
  const told = sheetWords().archive.growth;
  const last = growth.steps.at(-1);
  if (last === undefined) return <p>{told.none}</p>;
  const when = (day: string) => (growth.by === "day" ? words.forms.date(day) : words.forms.month(day));
  return (
    <>
      <p>{told.drawn(last.total, when(last.from))}</p>
      <Drawing growth={growth} />
      <details>
        <summary>{told.numbers}</summary>
        <table className="sheet-table" data-testid="growth-numbers">
          <Heads names={[told.when, told.came, told.total]} />
          <tbody>
            {growth.steps.map(({ from, cases, total }) => (
              <tr key={from}>
                <th scope="row">{when(from)}</th>
                <td>{count(cases)}</td>
                <td>{count(total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

/** A bar a step, each where its day or month lies in the time from the first to the last. */
function Drawing({ growth: { by, steps } }: { readonly growth: Growth }) {
  const first = place(steps[0]?.from ?? "", by);
  const places = place(steps.at(-1)?.from ?? "", by) - first + 1;
  const most = Math.max(...steps.map(({ cases }) => cases));
  const step = width / Math.max(places, 12);
  return (
    <svg className="growth" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" data-testid="growth">
      <path className="growth-ground" d={`M0 ${height - 0.5}H${width}`} />
      {steps.map(({ from, cases }) => {
        const tall = Math.max(2, (cases / most) * (height - 4));
        return (
          <rect
            key={from}
            x={(place(from, by) - first) * step + step * 0.1}
            y={height - tall}
            width={step * 0.8}
            height={tall}
          />
        );
      })}
    </svg>
  );
}

/** How many days, or months, a day lies behind the beginning of time. */
function place(day: string, by: Growth["by"]): number {
  const time = new Date(day);
  return by === "day" ? time.getTime() / 86_400_000 : time.getUTCFullYear() * 12 + time.getUTCMonth();
}
