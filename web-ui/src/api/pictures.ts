import { connectionLost, problemOf, RequestFailed } from "./failure";

/** A picture of the server, as it was sent. Throws {@link RequestFailed} when none came. */
export async function fetchPicture(address: string, signal: AbortSignal): Promise<Blob> {
  return (await answered(address, "image/*", signal)).blob();
}

/** Asks for something that is no part of the API's JSON. */
export async function answered(address: string, accept: string, signal: AbortSignal): Promise<Response> {
  const url = new URL(address, window.location.origin);
  const request = new Request(url, { headers: { Accept: accept }, signal, priority: "high" });
  const response = await globalThis.fetch(request).catch(connectionLost);
  if (!response.ok) throw new RequestFailed(problemOf(await bodyOf(response), response.status));
  return response;
}

async function bodyOf(response: Response): Promise<unknown> {
  return response.json().catch(() => null);
}
