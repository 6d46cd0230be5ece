import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";
import { forgetDrafts } from "../state/keptDrafts";
import { forgetView } from "../state/keptView";
import { forgetImages } from "../state/queryImages";

configure({ asyncUtilTimeout: 10_000 }); // a busy machine is slow, not wrong

afterEach(() => {
  cleanup();
  forgetView();
  forgetDrafts();
  vi.unstubAllGlobals();
  forgetImages();
  vi.restoreAllMocks();
  localStorage.clear();
  history.replaceState(null, "", "/");
});
