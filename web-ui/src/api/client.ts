import createClient from "openapi-fetch";
import { problemOf, RequestFailed } from "./failure";
import type { paths } from "./schema";
import type { Case, Health, Regions, RegionsRequest, SearchRequest, SearchResponse } from "./types";

/** The only place that talks to the server. Every function throws {@link RequestFailed} when no answer came. */
const client = createClient<paths>({
  baseUrl: new URL("/api/v1", window.location.origin).href,
  fetch: (request) => globalThis.fetch(request),
});

export function fetchHealth(signal: AbortSignal): Promise<Health> {
  return answerOf(client.GET("/health", { signal }));
}

export function fetchSearch(body: SearchRequest, signal: AbortSignal): Promise<SearchResponse> {
  return answerOf(client.POST("/search", { body, signal }));
}

export function fetchCase(caseId: string, signal: AbortSignal): Promise<Case> {
  return answerOf(client.GET("/cases/{caseId}", { params: { path: { caseId } }, signal }));
}

export function fetchRegions(body: RegionsRequest, signal: AbortSignal): Promise<Regions> {
  return answerOf(client.POST("/regions", { body, signal }));
}

type Outcome<T> = { readonly data?: T; readonly error?: unknown; readonly response: Response };

async function answerOf<T>(call: Promise<Outcome<T>>): Promise<T> {
  const { data, error, response } = await call.catch((thrown: unknown) => {
    // fetch rejects with a TypeError when no connection was made
    throw thrown instanceof TypeError ? new RequestFailed({ kind: "unreachable" }) : thrown;
  });
  if (data !== undefined) return data;
  throw new RequestFailed(problemOf(error, response.status));
}
