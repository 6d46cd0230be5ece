import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { onSuspicion, tellWell } from "../state/serverNews";
import { useArchiveChange } from "./archiveChange";
import { fetchHealth } from "./client";
import { isAway } from "./failure";
import { isUnanswered, pause } from "./patience";

/**
 * What the service holds. Asked again and again, so that the page notices when the server goes and returns. Then what
 * failed is asked again: all of it where the server was ill itself; else what never came to it, since a server that is
 * well and refuses would refuse again, and what it says would flicker past.
 */
export function useHealth() {
  const client = useQueryClient();
  const health = useQuery({
    queryKey: ["health"],
    queryFn: ({ signal }) => fetchHealth(signal),
    refetchInterval: ({ state }) => (state.status === "error" ? pause : 60_000),
  });
  const lastWell = health.isSuccess ? health.dataUpdatedAt : 0;
  const { isError } = health;
  const wasIll = useRef(false);
  useEffect(() => watchServer(client), [client]);
  useArchiveChange(health.data);
  useEffect(() => {
    if (isError) wasIll.current = true;
  }, [isError]);
  useEffect(() => {
    if (lastWell === 0) return;
    const mayHelp = wasIll.current ? isAway : isUnanswered;
    tellWell(wasIll.current);
    wasIll.current = false;
    void client.refetchQueries({
      type: "active",
      predicate: ({ state }) => state.status === "error" && mayHelp(state.error),
    });
  }, [lastWell, client]);
  return health;
}

/** Asks for its health soon when the server may be away, once for all who suspect it at the same time. */
function watchServer(client: QueryClient): () => void {
  let asking: number | undefined;
  const end = onSuspicion(() => {
    const known = client.getQueryState(["health"]);
    const age = Date.now() - Math.max(known?.dataUpdatedAt ?? 0, known?.errorUpdatedAt ?? 0);
    asking ??= window.setTimeout(
      () => {
        asking = undefined;
        void client.refetchQueries({ queryKey: ["health"], type: "active" });
      },
      Math.max(0, pause - age),
    );
  });
  return () => {
    end();
    window.clearTimeout(asking);
  };
}
