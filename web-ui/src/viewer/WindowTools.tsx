import type { GreyWindow } from "../state/view";
import { sheetWords } from "../words/sheets";
import type { Frame } from "./frame";
import { presetsOf } from "./presets";

type Props = {
  readonly frame: Frame;
  /** The window that is chosen; null for the frame's own. */
  readonly window: GreyWindow | null;
  readonly onChange: (window: GreyWindow | null) => void;
};

/** Which greys are shown: by name, or by numbers. */
export function WindowTools({ frame, window, onChange }: Props) {
  if (frame.samples.isColour) return null;
  const now = window ?? frame.window;
  const presets = presetsOf(frame.modality);
  const isNow = (wanted: GreyWindow | null) =>
    wanted === null ? window === null : wanted.centre === window?.centre && wanted.width === window?.width;
  const chosen = presets.find((preset) => isNow(preset.window(frame.window)));
  return (
    <fieldset className="tools window-tools">
      <legend className="unseen">{sheetWords().depth.window}</legend>
      <select
        aria-label={sheetWords().depth.preset}
        value={chosen?.key ?? ""}
        data-testid="viewer-preset"
        onChange={({ target }) => {
          const preset = presets.find(({ key }) => key === target.value);
          if (preset !== undefined) onChange(preset.window(frame.window));
        }}
      >
        {chosen === undefined && <option value="">{sheetWords().depth.ownWindow}</option>}
        {presets.map(({ key, name }) => (
          <option key={key} value={key}>
            {key} {sheetWords().depth.presets[name]}
          </option>
        ))}
      </select>
      <NumberField
        name={sheetWords().depth.centre}
        value={now.centre}
        onChange={(centre) => onChange({ ...now, centre })}
      />
      <NumberField
        name={sheetWords().depth.width}
        value={now.width}
        least={1}
        onChange={(width) => onChange({ ...now, width })}
      />
    </fieldset>
  );
}

type FieldProps = {
  readonly name: string;
  readonly value: number;
  readonly least?: number;
  readonly onChange: (value: number) => void;
};

function NumberField({ name, value, least, onChange }: FieldProps) {
  return (
    <label>
      {name}{" "}
      <input
        type="number"
        value={Math.round(value * 10) / 10}
        min={least}
        step={10}
        onChange={({ target }) => {
          const number = target.valueAsNumber;
          if (Number.isFinite(number) && (least === undefined || number >= least)) onChange(number);
        }}
      />
    </label>
  );
}
