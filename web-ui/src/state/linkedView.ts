import { recallView } from "./keptView";
import { navigate } from "./location";
import { readView, type View, writeView } from "./view";

/** How to look at images at first: as the address says, or else as the reader looked at the last ones. */
export function firstView(): View {
  return readView(new URL(window.location.href).searchParams.get("view")) ?? recallView();
}

/** Has the address lead to an image as it is seen now. */
export function linkView(imageId: string, view: View): void {
  const url = new URL(window.location.href);
  url.searchParams.set("at", imageId);
  const said = writeView(view);
  if (said === "") url.searchParams.delete("view");
  else url.searchParams.set("view", said);
  navigate(`${url.pathname}${url.search}`, "replace");
}
