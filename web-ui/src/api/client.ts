import createClient from "openapi-fetch";
import { suspectServer } from "../state/serverNews";
import { connectionLost, fileCutOff, isAway, problemOf, RequestFailed, unreadable } from "./failure";
import type { paths } from "./schema";
import type {
  Archive,
  ArchiveRuns,
  Case,
  DoubtfulCases,
  Health,
  ListPage,
  ListRequest,
  Quarantine,
  QueryImageAnswer,
  Regions,
  RegionsRequest,
  SearchRequest,
  SearchResponse,
  SummaryRequest,
} from "./types";

/** What talks to the server. Every function throws {@link RequestFailed} when no answer came. */
export const client = createClient<paths>({
  baseUrl: new URL("/api/v1", window.location.origin).href,
  fetch: (request) => globalThis.fetch(request),
});

export function fetchHealth(signal: AbortSignal): Promise<Health> {
  return answerOf(client.GET("/health", { signal }));
}

export function fetchSearch(body: SearchRequest, signal: AbortSignal): Promise<SearchResponse> {
  return answerOf(client.POST("/search", { body, signal }));
}

export function fetchList(body: ListRequest, signal: AbortSignal): Promise<ListPage> {
  return answerOf(client.POST("/lists", { body, signal }));
}

export type ListFormat = "csv" | "jsonl";

/** All of a list as a file, which the browser holds once, on the disk where it is large. Whoever aborts ends the server's work. */
export async function fetchListFile(
  body: ListRequest,
  format: ListFormat,
  signal: AbortSignal,
): Promise<Blob> {
  const params = { query: { format } };
  const stream = await byHand(client.POST("/lists/export", { params, body, signal, parseAs: "stream" }));
  return new Response(stream).blob().catch((broken: unknown) => {
    if (signal.aborted) throw broken;
    suspectServer();
    throw new RequestFailed(fileCutOff);
  });
}

export function fetchCase(caseId: string, signal: AbortSignal): Promise<Case> {
  return answerOf(client.GET("/cases/{caseId}", { params: { path: { caseId } }, signal }));
}

export function fetchArchive(signal: AbortSignal): Promise<Archive> {
  return answerOf(client.GET("/archive", { signal }));
}

export function fetchRuns(signal: AbortSignal): Promise<ArchiveRuns> {
  return answerOf(client.GET("/archive/runs", { signal }));
}

export function fetchDoubts(from: number, size: number, signal: AbortSignal): Promise<DoubtfulCases> {
  return answerOf(client.GET("/archive/doubts", { params: { query: { from, size } }, signal }));
}

export function fetchQuarantine(from: number, size: number, signal: AbortSignal): Promise<Quarantine> {
  return answerOf(client.GET("/archive/quarantine", { params: { query: { from, size } }, signal }));
}

/** What a DICOM file is searched with and shown as. Nothing of it is kept there. */
export function fetchQueryImage(file: Blob): Promise<QueryImageAnswer> {
  const headers = { "Content-Type": "application/dicom" };
  // the generated type has bytes for text
  return byHand(client.POST("/query-images", { body: "", headers, bodySerializer: () => file }));
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

/** Of what nobody asks again by itself: whether the server is away is then to be found out, too. */
async function byHand<T>(call: Promise<Outcome<T>>): Promise<T> {
  try {
    return await answerOf(call);
  } catch (error) {
    if (isAway(error)) suspectServer();
    throw error;
  }
}

export async function answerOf<T>(call: Promise<Outcome<T>>): Promise<T> {
  const { data, error, response } = await call.catch(connectionLost);
  if (data !== undefined) return data;
  throw new RequestFailed(problemOf(error, response.status));
}
