import { expect, test, vi } from "vitest";
import { failureOf } from "./failure";
import { type SummaryPiece, summaryPieces } from "./summaryStream";

const { signal } = new AbortController();

async function piecesOf(answer: string): Promise<readonly SummaryPiece[]> {
  vi.stubGlobal("fetch", async () => new Response(answer));
  const pieces: SummaryPiece[] = [];
  for await (const piece of summaryPieces({}, signal)) pieces.push(piece);
  return pieces;
}

async function failure(answer: string) {
  return failureOf(await piecesOf(answer).catch((error: unknown) => error));
}

test("a summary is asked for as a stream of events", async () => {
  const asked: (string | null)[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    asked.push(request.method, request.url, request.headers.get("accept"));
    return new Response('event: done\ndata: {"mode":"none"}\n\n');
  });
  for await (const { kind } of summaryPieces({}, signal)) expect(kind).toBe("done");
  expect(asked).toEqual(["POST", "http://localhost:3000/api/v1/summaries", "text/event-stream"]);
});

test("its end is its end, and an event that is not known is passed over", async () => {
  const answer = [
    "event: heartbeat\ndata: \n\n",
    'event: dropped\ndata: {"code":"side","sentence":"x","count":1}\n\n',
    'event: done\ndata: {"mode":"none"}\n\n',
    "event: claim\ndata: {}\n\n",
  ];
  expect((await piecesOf(answer.join(""))).map(({ kind }) => kind)).toEqual(["dropped", "done"]);
});

test("a failure on the way is told in the server's words", async () => {
  const problem = { title: "Gone", status: 404, detail: "The case was taken away." };
  expect(await failure(`event: failed\ndata: ${JSON.stringify(problem)}\n\n`)).toEqual({
    kind: "problem",
    ...problem,
  });
  expect(await failure("event: failed\ndata: 7\n\n")).toMatchObject({ status: 500 });
});

test("what is cut off or no JSON is no summary", async () => {
  expect(await failure('event: extracted\ndata: {"mode":"none"}\n\n')).toMatchObject({ title: "Cut off" });
  expect(await failure("event: done\ndata: {\n\n")).toMatchObject({ title: "Unreadable answer" });
  expect(await failure("<html>")).toMatchObject({ title: "Cut off" });
});
