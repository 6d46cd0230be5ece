/** The values that are shown from black to white: what lies half way, and how many (PS3.3 C.11.2.1.2). */
export type GreyWindow = { readonly centre: number; readonly width: number };

/** How an image is looked at. */
export type View = {
  /** 1 when the whole image is seen. */
  readonly zoom: number;
  /** How far the image is moved to the right and down, in shares of what holds it. */
  readonly x: number;
  readonly y: number;
  readonly isInverted: boolean;
  /** Null for the image's own window. */
  readonly window: GreyWindow | null;
};

export const wholeView: View = { zoom: 1, x: 0, y: 0, isInverted: false, window: null };

export const largestZoom = 16;

/** Larger by a factor; the point stays where it is, given in shares of what holds the image, from its middle. */
export function zoomed(view: View, factor: number, at: { readonly x: number; readonly y: number }): View {
  const zoom = Math.min(largestZoom, Math.max(1, view.zoom * factor));
  const by = zoom / view.zoom;
  return within({ ...view, zoom, x: at.x - (at.x - view.x) * by, y: at.y - (at.y - view.y) * by });
}

/** Moved by shares of what holds the image, never out of sight. */
export function moved(view: View, x: number, y: number): View {
  return within({ ...view, x: view.x + x, y: view.y + y });
}

function within(view: View): View {
  const most = (view.zoom - 1) / 2;
  const held = (way: number) => Math.min(most, Math.max(-most, way)) + 0;
  return { ...view, x: held(view.x), y: held(view.y) };
}

/** As it stands in an address: "2_0.1_-0.05_40_400_i"; what is as usual is left empty. */
export function writeView(view: View): string {
  const { window: greys } = view;
  const parts = [
    view.zoom === 1 ? "" : short(view.zoom),
    view.x === 0 ? "" : short(view.x),
    view.y === 0 ? "" : short(view.y),
    greys === null ? "" : short(greys.centre),
    greys === null ? "" : short(greys.width),
    view.isInverted ? "i" : "",
  ];
  return parts.join("_").replace(/_+$/, "");
}

/** What an address says; null when that is nothing that can be understood. */
export function readView(text: string | null): View | null {
  if (text === null || !/^[-0-9.]{0,12}(_[-0-9.]{0,12}){0,4}(_i?)?$/.test(text)) return null;
  const [zoom = "", x = "", y = "", centre = "", width = "", inverted = ""] = text.split("_");
  const numbers = [
    zoom === "" ? 1 : Number(zoom),
    Number(x),
    Number(y),
    Number(centre),
    Number(width),
  ] as const;
  if (!numbers.every(Number.isFinite) || numbers[0] < 1 || numbers[0] > largestZoom) return null;
  const greys = centre === "" || width === "" ? null : { centre: numbers[3], width: numbers[4] };
  if (greys !== null && greys.width < 1) return null;
  return within({
    zoom: numbers[0],
    x: numbers[1],
    y: numbers[2],
    isInverted: inverted === "i",
    window: greys,
  });
}

function short(number: number): string {
  return String(Number(number.toFixed(3)));
}
