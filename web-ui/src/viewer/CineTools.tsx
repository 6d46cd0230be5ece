import { viewerStrings as say } from "../ui/viewer/viewerStrings";
import { type Cine, rates } from "./useCine";

/** Plays a series as a film. */
export function CineTools({ cine }: { readonly cine: Cine }) {
  return (
    <fieldset className="tools">
      <legend className="unseen">{say.cine}</legend>
      <button
        type="button"
        aria-pressed={cine.isPlaying}
        title={say.cineMeans}
        onClick={() => cine.play(!cine.isPlaying)}
      >
        {cine.isPlaying ? say.pause : say.play}
      </button>
      <select
        aria-label={say.rate}
        value={cine.rate}
        onChange={({ target }) => cine.setRate(Number(target.value))}
      >
        {rates.map((rate) => (
          <option key={rate} value={rate}>
            {say.aSecond(rate)}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
