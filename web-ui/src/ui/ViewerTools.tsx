import { words } from "../words/words";
import { Icon } from "./Icon";

export const zooms = [1, 2, 4] as const;

export type ViewSettings = { readonly zoom: (typeof zooms)[number]; readonly isInverted: boolean };

type Props = { readonly settings: ViewSettings; readonly onChange: (settings: ViewSettings) => void };

/** How the shown image is looked at: larger, or with black and white exchanged. */
export function ViewerTools({ settings, onChange }: Props) {
  const place = zooms.indexOf(settings.zoom);
  const zoomTo = (next: number) => onChange({ ...settings, zoom: zooms[next] ?? settings.zoom });
  return (
    <fieldset className="tools">
      <legend className="unseen">{words.viewer.view}</legend>
      <button
        type="button"
        aria-label={words.viewer.zoomOut}
        title={words.viewer.zoomOut}
        disabled={place === 0}
        onClick={() => zoomTo(place - 1)}
      >
        <Icon name="zoomOut" />
      </button>
      <span className="tools-zoom">{settings.zoom}×</span>
      <button
        type="button"
        aria-label={words.viewer.zoomIn}
        title={words.viewer.zoomIn}
        disabled={place === zooms.length - 1}
        onClick={() => zoomTo(place + 1)}
      >
        <Icon name="zoomIn" />
      </button>
      <button
        type="button"
        aria-label={words.viewer.invert}
        title={words.viewer.invertWhy}
        aria-pressed={settings.isInverted}
        onClick={() => onChange({ ...settings, isInverted: !settings.isInverted })}
      >
        <Icon name="invert" />
      </button>
    </fieldset>
  );
}
