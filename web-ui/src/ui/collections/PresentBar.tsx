import { sheetWords } from "../../words/sheets";
import { Icon } from "../Icon";
import type { PresentKeys } from "./usePresentKeys";

type Props = { readonly at: number; readonly cases: number; readonly keys: PresentKeys };

/** How far a presentation is, and its keys as buttons, for fingers. */
export function PresentBar({ at, cases, keys }: Props) {
  return (
    <div className="present-bar">
      <output aria-live="polite" data-testid="present-place">
        {cases > 0 && sheetWords().present.place(Math.min(at + 1, cases), cases)}
      </output>
      <button type="button" className="button" aria-label={sheetWords().present.back} onClick={keys.onBack}>
        <Icon name="back" />
      </button>
      <button type="button" className="button" aria-label={sheetWords().present.next} onClick={keys.onNext}>
        <Icon name="forward" />
      </button>
      <span className="muted">{sheetWords().present.keys}</span>
      <button type="button" className="button" onClick={keys.onEnd}>
        {sheetWords().present.stop}
      </button>
    </div>
  );
}
