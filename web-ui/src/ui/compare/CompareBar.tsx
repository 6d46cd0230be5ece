import { sheetWords } from "../../words/sheets";
import { type Heat, HeatBar, HeatLegend } from "../HeatBar";
import { useKey } from "../useKey";
import { ViewerTools } from "../ViewerTools";
import { useViewKeys } from "../viewer/useViewKeys";
import type { Sync } from "./useSync";

/** What is done to all columns at once. */
export function CompareBar({ sync, heat }: { readonly sync: Sync; readonly heat: Heat }) {
  const { view, changeView, changeShare, step } = sync;
  useViewKeys(changeView);
  useKey(["ArrowRight", "ArrowLeft"], (event) => {
    if (!event.shiftKey) step(event.key === "ArrowRight" ? 1 : -1);
  });
  const isOn = heat.chosen !== null;
  const toggle = () => heat.onChoose(isOn ? null : (heat.choices[0]?.part ?? null));
  useKey("h", () => heat.refusal === null && toggle());
  return (
    <div className="compare-bar">
      <HeatBar heat={{ ...heat, outcome: { kind: "off" } }} />
      <span className="tools">
        <button type="button" title={sheetWords().compare.bestWhy} onClick={() => changeShare(() => null)}>
          {sheetWords().compare.best}
        </button>
      </span>
      <ViewerTools view={view} onChange={changeView} />
      {isOn && heat.refusal === null && <HeatLegend />}
    </div>
  );
}
