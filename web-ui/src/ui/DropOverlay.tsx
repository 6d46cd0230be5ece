import { words } from "../words/words";
import { Icon } from "./Icon";

/** Shown over the page while a file hovers above it. */
export function DropOverlay() {
  return (
    <div className="drop-overlay" aria-hidden="true">
      <div>
        <Icon name="image" />
        {words.shell.drop}
      </div>
    </div>
  );
}
