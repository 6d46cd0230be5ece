import { tellMissing, tellThere } from "../state/serverNews";
import { connectionLost, isAway, problemOf, RequestFailed } from "./failure";

/** A picture of the server, as it was sent. Throws {@link RequestFailed} when none came. */
export async function fetchPicture(address: string, signal: AbortSignal): Promise<Blob> {
  return (await answered(address, "image/*", signal)).blob();
}

/** Asks for something that is no part of the API's JSON. That the server is away is told: it is asked for again. */
export async function answered(address: string, accept: string, signal: AbortSignal): Promise<Response> {
  try {
    const response = await ask(address, accept, signal);
    tellThere(address);
    return response;
  } catch (error) {
    if (isAway(error)) tellMissing(address);
    throw error;
  }
}

async function ask(address: string, accept: string, signal: AbortSignal): Promise<Response> {
  const url = new URL(address, window.location.origin);
  const request = new Request(url, { headers: { Accept: accept }, signal, priority: "high" });
  const response = await globalThis.fetch(request).catch(connectionLost);
  if (!response.ok) throw new RequestFailed(problemOf(await bodyOf(response), response.status));
  return response;
}

async function bodyOf(response: Response): Promise<unknown> {
  return response.json().catch(() => null);
}
