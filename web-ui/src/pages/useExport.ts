import { useEffect, useRef, useState } from "react";
import { fetchListFile, type ListFormat } from "../api/client";
import { type Failure, failureOf } from "../api/failure";
import type { ListRequest } from "../api/types";
import type { ExportNews } from "../ui/list/ExportTools";
import { listFileName, rowsOf, saveFile } from "./saveFile";

type Asked = { readonly request: () => ListRequest; readonly rows: number };

/** Exports of a list, one at a time. Who leaves the list, or stops it, ends the server's work. */
export function useExport({ request, rows }: Asked) {
  const [news, setNews] = useState<ExportNews | null>(null);
  const [failed, setFailed] = useState<{ readonly format: ListFormat; readonly failure: Failure } | null>(
    null,
  );
  const running = useRef<AbortController | null>(null);
  const stop = () => running.current?.abort();
  useEffect(() => () => running.current?.abort(), []);

  const write = async (format: ListFormat) => {
    const controller = new AbortController();
    running.current = controller;
    setFailed(null);
    setNews({ kind: "writing", rows });
    try {
      const content = await fetchListFile(request(), format, controller.signal);
      const name = listFileName(format);
      const written = await rowsOf(content);
      saveFile(name, content);
      setNews({ kind: "saved", rows: written, name });
    } catch (error) {
      if (running.current === controller) setNews(null);
      if (!controller.signal.aborted) setFailed({ format, failure: failureOf(error) });
    }
  };
  return { news, failed, write: (format: ListFormat) => void write(format), stop };
}
