import { type View, wholeView } from "./view";

let kept: View = wholeView;

/** Remembers how the reader looks at images, so that the next hit is looked at likewise; for as long as the tab is open. */
export function keepView(view: View): void {
  kept = { ...view, window: null }; // a window suits the images that it was chosen for
}

export function recallView(): View {
  return kept;
}

export function forgetView(): void {
  kept = wholeView;
}
