import { vi } from "vitest";
import type { ListRequest, RegionsRequest, SearchRequest, SummaryRequest } from "../api/types";
import { exampleArchive, exampleDoubts, exampleQuarantine, exampleRuns } from "./archiveExamples";
import { exampleCase, exampleHit, exampleList, exampleRegions, exampleResponse, health } from "./examples";
import { FakeCollections } from "./fakeCollections";
import { byRule } from "./summaryExamples";

type Answer = { readonly status?: number; readonly body: unknown } | "no connection";

/** The pieces of a summary, each the name of an event and its data. */
type Pieces = AsyncIterable<readonly [string, unknown]> | Iterable<readonly [string, unknown]>;

const aPicture = "a picture";

/** The middle slice of a chest CT. */
export const exampleQueryImage = {
  image: "data:image/png;base64,AAAA",
  shown: "data:image/png;base64,BBBB",
  modality: "CT",
  bodyPart: "CHEST",
  frame: 31,
  frames: 60,
};

/** Stands for the browser's decoder, which knows the server's own picture alone. */
async function decoded(blob: Blob) {
  if ((await blob.text()) !== aPicture) throw new Error("this is no picture");
  return { width: 256, height: 256, close: () => undefined };
}

/** A server beside the page: it answers as the contract says and remembers what it was asked. */
export class FakeServer {
  readonly searches: SearchRequest[] = [];
  readonly listsAsked: ListRequest[] = [];
  /** What was asked to be written, each with its format before it. */
  readonly exportsAsked: (readonly [format: string, asked: ListRequest])[] = [];
  /** How many exports the page left before their end. */
  exportsLeft = 0;
  /** As what each DICOM file was sent. */
  readonly dicomTypes: string[] = [];
  readonly regionsAsked: RegionsRequest[] = [];
  readonly summariesAsked: SummaryRequest[] = [];
  readonly collections = new FakeCollections();
  /** How many summaries the page left before their end. */
  summariesLeft = 0;
  search: (request: SearchRequest) => Answer = () => ({
    body: exampleResponse([exampleHit(1), exampleHit(2), exampleHit(3)]),
  });
  list: (request: ListRequest) => Answer = (request) => ({ body: exampleList(request, 120) });
  /** An export: a whole file, its pieces as they are written, or why there is none. */
  listFile: (request: ListRequest) => string | AsyncIterable<string> | Exclude<Answer, string> = () =>
    "# precedent list\n# version: 0.1.0\n# total: 120\ncaseId\n";
  case: (caseId: string) => Answer | Promise<Answer> = (caseId) => ({ body: { ...exampleCase, id: caseId } });
  /** What a DICOM file is searched with and shown as. */
  queryImage: (file: Uint8Array) => Answer = () => ({ body: exampleQueryImage });
  regions: (request: RegionsRequest) => Answer = () => ({ body: exampleRegions });
  summary: (request: SummaryRequest) => Pieces | Answer = () => [["done", byRule]];
  health: () => Answer = () => ({ body: health });
  archive: () => Answer = () => ({ body: exampleArchive });
  runs: () => Answer = () => ({ body: exampleRuns });
  doubts: (from: number) => Answer = () => ({ body: exampleDoubts });
  quarantine: (from: number) => Answer = () => ({ body: exampleQuarantine });
  picture: (imageId: string, signal: AbortSignal) => Promise<Response> = async () =>
    new Response(aPicture, { headers: { "content-type": "image/png" } });

  dicom: (path: string) => Response = () => new Response("nothing is kept", { status: 404 });

  /** Puts this server in the place of the network for one test. */
  listen(): this {
    vi.stubGlobal("fetch", (request: Request) => this.handle(request));
    vi.stubGlobal("createImageBitmap", decoded);
    return this;
  }

  private async handle(request: Request): Promise<Response> {
    const path = new URL(request.url).pathname.replace("/api/v1", "");
    if (path.startsWith("/dicom-web/")) return this.dicom(path);
    if (path === "/health") return respond(this.health());
    const from = Number(new URL(request.url).searchParams.get("from"));
    if (path === "/archive") return respond(this.archive());
    if (path === "/archive/runs") return respond(this.runs());
    if (path === "/archive/doubts") return respond(this.doubts(from));
    if (path === "/archive/quarantine") return respond(this.quarantine(from));
    if (path === "/search") {
      const body = (await request.json()) as SearchRequest;
      this.searches.push(body);
      return respond(this.search(body));
    }
    if (path === "/lists") {
      const body = (await request.json()) as ListRequest;
      this.listsAsked.push(body);
      return respond(this.list(body));
    }
    if (path === "/lists/export") return this.exported(request);
    if (path === "/query-images") {
      this.dicomTypes.push(request.headers.get("content-type") ?? "");
      return respond(this.queryImage(new Uint8Array(await request.arrayBuffer())));
    }
    if (path === "/regions") {
      const body = (await request.json()) as RegionsRequest;
      this.regionsAsked.push(body);
      return respond(this.regions(body));
    }
    if (path === "/summaries") {
      const body = (await request.json()) as SummaryRequest;
      this.summariesAsked.push(body);
      const answer = this.summary(body);
      if (isAnswer(answer)) return respond(answer);
      request.signal.addEventListener("abort", () => this.summariesLeft++);
      return new Response(streamOf(answer, request.signal), {
        headers: { "content-type": "text/event-stream" },
      });
    }
    if (path.startsWith("/collections")) {
      const text = await request.text();
      const body: unknown = text === "" ? undefined : JSON.parse(text);
      const query = new URL(request.url).searchParams;
      return respond(this.collections.answer(request.method, path, query, body));
    }
    const imageId = /^\/images\/(.+)\/rendered$/.exec(path)?.[1];
    if (imageId !== undefined) return this.picture(imageId, request.signal);
    const caseId = /^\/cases\/(.+)$/.exec(path)?.[1];
    if (caseId !== undefined) return respond(await this.case(caseId));
    return respond(problem(404, "Not found", `There is nothing at ${path}.`));
  }

  private async exported(request: Request): Promise<Response> {
    const format = new URL(request.url).searchParams.get("format") ?? "csv";
    const body = (await request.json()) as ListRequest;
    this.exportsAsked.push([format, body]);
    const file = this.listFile(body);
    if (typeof file === "string") return new Response(file, { headers: { "content-type": "text/csv" } });
    if (!(Symbol.asyncIterator in file)) return respond(file);
    request.signal.addEventListener("abort", () => this.exportsLeft++);
    return new Response(written(file, request.signal), { headers: { "content-type": "text/csv" } });
  }
}

function written(pieces: AsyncIterable<string>, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      signal.addEventListener("abort", () => controller.error(signal.reason));
      try {
        for await (const piece of pieces) {
          if (signal.aborted) return;
          controller.enqueue(encoder.encode(piece));
        }
        controller.close();
      } catch (broken) {
        controller.error(broken);
      }
    },
  });
}

/** A refusal that people are told of: its code is one that the page does not know, so that the sentence is shown. */
export function problem(status: number, title: string, detail: string): Answer {
  const notice = { code: "of-a-test", sentence: detail, figures: {}, words: [] };
  return { status, body: { type: "about:blank", title, status, detail, notice } };
}

/** A refusal that only programs understand. */
export function problemOfPrograms(status: number, title: string, detail: string): Answer {
  return { status, body: { type: "about:blank", title, status, detail } };
}

function isAnswer(given: Pieces | Answer): given is Answer {
  return typeof given === "string" || "body" in given;
}

function streamOf(pieces: Pieces, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      signal.addEventListener("abort", () => controller.error(signal.reason));
      for await (const [name, data] of pieces) {
        if (signal.aborted) return;
        controller.enqueue(encoder.encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`));
      }
      controller.close();
    },
  });
}

function respond(answer: Answer): Response {
  if (answer === "no connection") throw new TypeError("fetch failed");
  const status = answer.status ?? 200;
  const type = status < 400 ? "application/json" : "application/problem+json";
  return new Response(JSON.stringify(answer.body), { status, headers: { "content-type": type } });
}
