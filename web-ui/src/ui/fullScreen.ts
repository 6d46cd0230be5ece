import { useEffect, useRef } from "react";

/** Fills the screen, where the browser lets it. */
export function fillScreen(): void {
  if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(() => undefined);
}

/** Leaves the full screen with what is drawn in it, and tells when the browser left it: Esc is the browser's there. */
export function useFullScreenEnd(onLeft: () => void): void {
  const latest = useRef(onLeft);
  useEffect(() => {
    latest.current = onLeft;
  }, [onLeft]);
  useEffect(() => {
    const changed = () => {
      if (!document.fullscreenElement) latest.current();
    };
    document.addEventListener("fullscreenchange", changed);
    return () => {
      document.removeEventListener("fullscreenchange", changed);
      if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
    };
  }, []);
}
