import { vi } from "vitest";
import type { RegionsRequest, SearchRequest } from "../api/types";
import { exampleCase, exampleHit, exampleRegions, exampleResponse, health } from "./examples";

type Answer = { readonly status?: number; readonly body: unknown } | "no connection";

/** A server beside the page: it answers as the contract says and remembers what it was asked. */
export class FakeServer {
  readonly searches: SearchRequest[] = [];
  readonly regionsAsked: RegionsRequest[] = [];
  search: (request: SearchRequest) => Answer = () => ({
    body: exampleResponse([exampleHit(1), exampleHit(2), exampleHit(3)]),
  });
  case: (caseId: string) => Answer = (caseId) => ({ body: { ...exampleCase, id: caseId } });
  regions: (request: RegionsRequest) => Answer = () => ({ body: exampleRegions });
  health: () => Answer = () => ({ body: health });

  /** Puts this server in the place of the network for one test. */
  listen(): this {
    vi.stubGlobal("fetch", (request: Request) => this.handle(request));
    return this;
  }

  private async handle(request: Request): Promise<Response> {
    const path = new URL(request.url).pathname.replace("/api/v1", "");
    if (path === "/health") return respond(this.health());
    if (path === "/search") {
      const body = (await request.json()) as SearchRequest;
      this.searches.push(body);
      return respond(this.search(body));
    }
    if (path === "/regions") {
      const body = (await request.json()) as RegionsRequest;
      this.regionsAsked.push(body);
      return respond(this.regions(body));
    }
    const caseId = /^\/cases\/(.+)$/.exec(path)?.[1];
    if (caseId !== undefined) return respond(this.case(caseId));
    return respond(problem(404, "Not found", `There is nothing at ${path}.`));
  }
}

export function problem(status: number, title: string, detail: string): Answer {
  return { status, body: { type: "about:blank", title, status, detail } };
}

function respond(answer: Answer): Response {
  if (answer === "no connection") throw new TypeError("fetch failed");
  const status = answer.status ?? 200;
  const type = status < 400 ? "application/json" : "application/problem+json";
  return new Response(JSON.stringify(answer.body), { status, headers: { "content-type": type } });
}
