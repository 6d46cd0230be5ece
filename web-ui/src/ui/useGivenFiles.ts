import { useEffect, useRef, useState } from "react";

/**
 * Listens for files that the reader drops or pastes anywhere on the page, and hands the first one over, with how many
 * others came with it. Returns whether a file hovers above the page now.
 */
export function useGivenFiles(onFile: (file: File, others: number) => void): boolean {
  const [hovers, setHovers] = useState(false);
  const take = useRef(onFile);
  useEffect(() => {
    take.current = onFile;
  }, [onFile]);
  useEffect(() => {
    const give = (event: Event, files: FileList | undefined) => {
      const file = files?.[0];
      if (file === undefined) return;
      event.preventDefault();
      take.current(file, (files?.length ?? 1) - 1);
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
