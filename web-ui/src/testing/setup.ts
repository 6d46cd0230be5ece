import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";
import { forgetImages } from "../state/queryImages";

configure({ asyncUtilTimeout: 10_000 }); // a busy machine is slow, not wrong

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  forgetImages();
  localStorage.clear();
  history.replaceState(null, "", "/");
});
