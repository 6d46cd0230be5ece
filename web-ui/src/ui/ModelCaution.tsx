import type { Health } from "../api/types";
import { words } from "../words/words";

/** Said on every page while the model does not know what it searches, and what to do. */
export function ModelCaution({ health }: { readonly health: Health }) {
  const { strangeCases, calibration } = health;
  if (strangeCases > 0) {
    return (
      <p className="banner" role="status" data-testid="demo-model">
        {words.caution.demoModel(strangeCases)}
      </p>
    );
  }
  if (!calibration.modelIsStrange) return null;
  return (
    <p className="banner" role="status" data-testid="strange-model">
      <strong>{words.start.strange}</strong> {words.start.strangeWhy}
    </p>
  );
}
