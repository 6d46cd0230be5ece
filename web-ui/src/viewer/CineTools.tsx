import { words } from "../words/words";
import { type Cine, rates } from "./useCine";

/** Plays a series as a film. */
export function CineTools({ cine }: { readonly cine: Cine }) {
  return (
    <fieldset className="tools">
      <legend className="unseen">{words.depth.cine}</legend>
      <button
        type="button"
        aria-pressed={cine.isPlaying}
        title={words.depth.cineMeans}
        onClick={() => cine.play(!cine.isPlaying)}
      >
        {cine.isPlaying ? words.depth.pause : words.depth.play}
      </button>
      <select
        aria-label={words.depth.rate}
        value={cine.rate}
        onChange={({ target }) => cine.setRate(Number(target.value))}
      >
        {rates.map((rate) => (
          <option key={rate} value={rate}>
            {words.depth.aSecond(rate)}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
