import createClient from "openapi-fetch";
import { connectionLost, problemOf, RequestFailed, unreadable } from "./failure";
import type { paths } from "./schema";
import type {
  Case,
  Health,
  Regions,
  RegionsRequest,
  SearchRequest,
  SearchResponse,
  SummaryRequest,
} from "./types";

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

/** The server-sent events of a summary, yet to be read. Whoever aborts ends the server's work on it. */
export async function openSummary(
  body: SummaryRequest,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const headers = { Accept: "text/event-stream" };
  const stream = await answerOf(client.POST("/summaries", { body, signal, headers, parseAs: "stream" }));
  if (stream === null) throw new RequestFailed(unreadable);
  return stream;
}

type Outcome<T> = { readonly data?: T; readonly error?: unknown; readonly response: Response };

async function answerOf<T>(call: Promise<Outcome<T>>): Promise<T> {
  const { data, error, response } = await call.catch(connectionLost);
  if (data !== undefined) return data;
  throw new RequestFailed(problemOf(error, response.status));
}
