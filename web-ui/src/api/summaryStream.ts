import { openSummary } from "./client";
import { readEvents, type ServerEvent } from "./eventStream";
import { cutOff, problemOf, RequestFailed } from "./failure";
import type { DroppedClaims, Summary, SummaryClaim, SummaryRequest } from "./types";

/** A piece of a summary, in the order of the contract: by rule, then claims as they were checked, then all of it. */
export type SummaryPiece =
  | { readonly kind: "extracted" | "done"; readonly summary: Summary }
  | { readonly kind: "claim"; readonly claim: SummaryClaim }
  | { readonly kind: "dropped"; readonly dropped: DroppedClaims };

/** The pieces of a summary as they come. Throws {@link RequestFailed} when it ends before it is whole. */
export async function* summaryPieces(
  request: SummaryRequest,
  signal: AbortSignal,
): AsyncGenerator<SummaryPiece> {
  for await (const event of readEvents(await openSummary(request, signal))) {
    signal.throwIfAborted(); // what came at once with the last piece
    const piece = pieceOf(event);
    if (piece === null) continue;
    yield piece;
    if (piece.kind === "done") return;
  }
  throw new RequestFailed(cutOff);
}

/** Null for an event that a later server may send. */
function pieceOf({ name, data }: ServerEvent): SummaryPiece | null {
  switch (name) {
    case "extracted":
    case "done":
      return { kind: name, summary: JSON.parse(data) as Summary };
    case "claim":
      return { kind: name, claim: JSON.parse(data) as SummaryClaim };
    case "dropped":
      return { kind: name, dropped: JSON.parse(data) as DroppedClaims };
    case "failed":
      throw new RequestFailed(problemIn(JSON.parse(data)));
    default:
      return null;
  }
}

function problemIn(body: unknown) {
  const status = typeof body === "object" && body !== null && "status" in body ? Number(body.status) : 500;
  return problemOf(body, status);
}
