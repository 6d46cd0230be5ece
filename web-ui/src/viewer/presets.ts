import type { GreyWindow } from "../state/view";

/** A window under a name, on a key from 1 to 9. */
export type Preset = {
  readonly key: string;
  readonly name: string;
  /** The window, given that the image came with; null for that one. */
  readonly window: (own: GreyWindow) => GreyWindow | null;
};

/** Windows of CT in Hounsfield units, as they are usual. */
const ct: readonly (readonly [string, number, number])[] = [
  ["Soft tissue", 40, 400],
  ["Lung", -600, 1500],
  ["Bone", 480, 2500],
  ["Brain", 40, 80],
  ["Stroke", 40, 40],
  ["Mediastinum", 50, 350],
  ["Liver", 60, 160],
  ["Angiography", 300, 600],
];

/** Other modalities have no unit of their own: their windows are told by the one that the image came with. */
const others: readonly (readonly [string, number, number])[] = [
  ["More contrast", 0, 0.5],
  ["Much contrast", 0, 0.25],
  ["Less contrast", 0, 2],
  ["Brighter", -0.25, 1],
  ["Darker", 0.25, 1],
];

const asItCame: Preset = { key: "9", name: "As it came", window: () => null };

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
