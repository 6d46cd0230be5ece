import { largestZoom, type View, zoomed } from "../state/view";
import { sheetWords } from "../words/sheets";
import { Icon } from "./Icon";
import type { ChangeView } from "./viewer/useView";
import { fitted } from "./viewer/useViewKeys";

const middle = { x: 0, y: 0 };
const factor = 2;

type Props = { readonly view: View; readonly onChange: ChangeView };

/** How the shown image is looked at: larger, or with black and white exchanged. */
export function ViewerTools({ view, onChange }: Props) {
  const zoomBy = (by: number) => onChange((now) => zoomed(now, by, middle));
  return (
    <fieldset className="tools">
      <legend className="unseen">{sheetWords().viewer.view}</legend>
      <button
        type="button"
        aria-label={sheetWords().viewer.zoomOut}
        title={sheetWords().viewer.zoomOut}
        disabled={view.zoom === 1}
        onClick={() => zoomBy(1 / factor)}
      >
        <Icon name="zoomOut" />
      </button>
      <span className="tools-zoom">{Number(view.zoom.toFixed(1))}×</span>
      <button
        type="button"
        aria-label={sheetWords().viewer.zoomIn}
        title={sheetWords().viewer.zoomIn}
        disabled={view.zoom === largestZoom}
        onClick={() => zoomBy(factor)}
      >
        <Icon name="zoomIn" />
      </button>
      <button
        type="button"
        title={sheetWords().viewer.fitMeans}
        disabled={view.zoom === 1}
        onClick={() => onChange(fitted)}
      >
        {sheetWords().viewer.fit}
      </button>
      <button
        type="button"
        aria-label={sheetWords().viewer.invert}
        title={sheetWords().viewer.invertMeans}
        aria-pressed={view.isInverted}
        onClick={() => onChange((now) => ({ ...now, isInverted: !now.isInverted }))}
      >
        <Icon name="invert" />
      </button>
    </fieldset>
  );
}
