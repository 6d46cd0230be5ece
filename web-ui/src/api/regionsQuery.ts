import { skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Images } from "../state/queryImages";
import { fetchRegions } from "./client";
import { type Failure, hasStatus, RequestFailed } from "./failure";
import { untilServed } from "./patience";
import { type RegionsQuestion, regionsRequest } from "./regionsRequest";

const regionsRefused = ["regions-refused"] as const;

/** Where an image is similar to a part of a search. Nothing is asked while there is no question. */
export function useRegions(question: RegionsQuestion | null, images: Images) {
  const client = useQueryClient();
  const request = question === null ? null : regionsRequest(question, images);
  return useQuery({
    queryKey: ["regions", question],
    queryFn:
      request === null
        ? skipToken
        : ({ signal }) =>
            fetchRegions(request, signal).catch((error: unknown) => {
              const refusal = refusalOf(error);
              if (refusal !== null) client.setQueryData(regionsRefused, refusal);
              throw error;
            }),
    ...untilServed,
  });
}

/** Why the service's model cannot tell where images are similar, once it said so; else null. */
export function useRegionsRefusal(): Failure | null {
  return useQuery<Failure>({ queryKey: regionsRefused, queryFn: skipToken }).data ?? null;
}

function refusalOf(error: unknown): Failure | null {
  return error instanceof RequestFailed && hasStatus(error, 501) ? error.failure : null;
}
