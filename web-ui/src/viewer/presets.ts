import type { GreyWindow } from "../state/view";
import type { SheetWords } from "../words/sheets";

/** What a window is called in the words of the page. */
type PresetName = keyof SheetWords["depth"]["presets"];

/** A window under a name, on a key from 1 to 9. */
type Preset = {
  readonly key: string;
  readonly name: PresetName;
  /** The window, given that the image came with; null for that one. */
  readonly window: (own: GreyWindow) => GreyWindow | null;
};

/** Windows of CT in Hounsfield units, as they are usual. */
const ct: readonly (readonly [PresetName, number, number])[] = [
  ["softTissue", 40, 400],
  ["lung", -600, 1500],
  ["bone", 480, 2500],
  ["brain", 40, 80],
  ["stroke", 40, 40],
  ["mediastinum", 50, 350],
  ["liver", 60, 160],
  ["angiography", 300, 600],
];

/** Other modalities have no unit of their own: their windows are told by the one that the image came with. */
const others: readonly (readonly [PresetName, number, number])[] = [
  ["moreContrast", 0, 0.5],
  ["muchContrast", 0, 0.25],
  ["lessContrast", 0, 2],
  ["brighter", -0.25, 1],
  ["darker", 0.25, 1],
];

const asItCame: Preset = { key: "9", name: "asItCame", window: () => null };

/** What is offered for images of a modality. */
export function presetsOf(modality: string): readonly Preset[] {
  const named =
    modality === "CT"
      ? ct.map(([name, centre, width]) => ({ name, window: () => ({ centre, width }) }))
      : others.map(([name, shift, stretch]) => ({
          name,
          window: (own: GreyWindow) => ({
            centre: own.centre + shift * own.width,
            width: Math.max(1, own.width * stretch),
          }),
        }));
  return [...named.map((preset, place) => ({ ...preset, key: String(place + 1) })), asItCame];
}

/** A window that is dragged: right widens it, down raises its centre, the whole well being twice its width. */
export function dragged(window: GreyWindow, x: number, y: number): GreyWindow {
  const by = 2 * Math.max(window.width, 16);
  return { centre: rounded(window.centre + y * by), width: Math.max(1, rounded(window.width + x * by)) };
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}
