import { useUnknown } from "../state/unknown";
import { changeUnknown } from "../state/veiledAddress";
import { words } from "../words/words";

/** Switches unknown mode. */
export function UnknownSwitch() {
  const { isOn } = useUnknown();
  return (
    <button
      type="button"
      role="switch"
      className="heat-switch"
      aria-checked={isOn}
      title={words.unknownMode.means}
      onClick={() => changeUnknown(!isOn)}
      data-testid="unknown-switch"
    >
      <span className="heat-knob" aria-hidden="true" />
      {words.unknownMode.name}
    </button>
  );
}
