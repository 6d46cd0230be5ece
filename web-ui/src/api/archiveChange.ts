import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { tellArchiveChanged } from "../state/archiveNews";
import type { Health } from "./types";

/** What is told of an archive's cases. A quiz is not among it: it stays as it is while it is answered. */
const ofArchive: ReadonlySet<unknown> = new Set(["search", "list", "case", "summary", "regions"]);

/** Notices that the archive has changed: what was kept of it is asked for anew when it is shown again. */
export function useArchiveChange(health: Health | undefined): void {
  const client = useQueryClient();
  const known = useRef<string | null>(null);
  useEffect(() => {
    if (health === undefined) return;
    const now = JSON.stringify([health.cases, health.images, health.model.fingerprint]);
    const hasChanged = known.current !== null && known.current !== now;
    known.current = now;
    if (!hasChanged) return;
    tellArchiveChanged();
    void client.invalidateQueries({
      refetchType: "none",
      predicate: ({ queryKey }) => ofArchive.has(queryKey[0]),
    });
  }, [client, health]);
}
