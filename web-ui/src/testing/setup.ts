import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";
import { forgetDrafts } from "../state/keptDrafts";
import { forgetView } from "../state/keptView";
import { forgetImages } from "../state/queryImages";
import { tellWell } from "../state/serverNews";
import { setUnknown } from "../state/unknown";

configure({ asyncUtilTimeout: 10_000 }); // a busy machine is slow, not wrong

afterEach(() => {
  cleanup();
  forgetView();
  forgetDrafts();
  setUnknown(false);
  vi.unstubAllGlobals();
  forgetImages();
  tellWell(true); // what did not come is forgotten
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, "", "/");
});
