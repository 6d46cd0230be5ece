import { sheetWords } from "../words/sheets";
import { type Cine, rates } from "./useCine";

/** Plays a series as a film. */
export function CineTools({ cine }: { readonly cine: Cine }) {
  return (
    <fieldset className="tools">
      <legend className="unseen">{sheetWords().depth.cine}</legend>
      <button
        type="button"
        aria-pressed={cine.isPlaying}
        title={sheetWords().depth.cineMeans}
        onClick={() => cine.play(!cine.isPlaying)}
      >
        {cine.isPlaying ? sheetWords().depth.pause : sheetWords().depth.play}
      </button>
      <select
        aria-label={sheetWords().depth.rate}
        value={cine.rate}
        onChange={({ target }) => cine.setRate(Number(target.value))}
      >
        {rates.map((rate) => (
          <option key={rate} value={rate}>
            {sheetWords().depth.aSecond(rate)}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
