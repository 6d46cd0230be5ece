import { useEffect, useRef, useState } from "react";

/** Files that the reader gave at once, and whether onto the bar, where they are added to the search. */
export type Given = { readonly files: readonly File[]; readonly isAdded: boolean };

/**
 * Listens for files that the reader drops or pastes anywhere on the page, and hands them over. Returns whether files
 * hover above the page now.
 */
export function useGivenFiles(onFiles: (given: Given) => void): boolean {
  const [hovers, setHovers] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  }, [onFiles]);
  useEffect(() => {
    const give = (event: Event, files: FileList | undefined) => {
      if (files === undefined || files.length === 0) return;
      event.preventDefault();
      take.current({ files: [...files], isAdded: isOnBar(event.target) });
    };
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault(); // else the browser would open the file instead
      setHovers(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovers(false);
    };
    const drop = (event: DragEvent) => {
      setHovers(false);
      if (carriesFiles(event)) event.preventDefault();
      give(event, event.dataTransfer?.files);
    };
    const paste = (event: ClipboardEvent) => give(event, event.clipboardData?.files);
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
      document.removeEventListener("paste", paste);
    };
  }, []);
  return hovers;
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}

function isOnBar(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[role=search]") !== null;
}
