import { sheetWords } from "../words/sheets";
import type { Frame } from "./frame";
import { measured } from "./measure";
import type { Measuring } from "./useMeasuring";

/** What was measured in the image, in words, each to be taken away. */
export function MeasureList({ measuring, frame }: { readonly measuring: Measuring; readonly frame: Frame }) {
  if (measuring.here.length === 0) return null;
  return (
    <ul className="measure-list" aria-label={sheetWords().depth.measurements} data-testid="measure-list">
      {measuring.here.map((measurement, place) => {
        const value = measured(measurement, frame.scale);
        const name = `${place + 1}: ${sheetWords().depth.kinds[measurement.kind]} ${value === "" ? sheetWords().depth.open : value}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a measurement is its place in the list
          <li key={place}>
            {name}
            <button
              type="button"
              aria-label={sheetWords().depth.removed(name)}
              onClick={() => measuring.remove(place)}
            >
              ×
            </button>
          </li>
        );
      })}
    </ul>
  );
}
