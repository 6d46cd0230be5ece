import { expect, test, vi } from "vitest";
import { fetchCase, fetchHealth } from "./client";
import { failureOf } from "./failure";

function answerWith(response: () => Response): void {
  vi.stubGlobal("fetch", async () => response());
}

async function failure(call: Promise<unknown>) {
  return failureOf(await call.then(() => null).catch((error: unknown) => error));
}

const { signal } = new AbortController();

test("a problem is told in the server's words", async () => {
  const body = JSON.stringify({
    type: "about:blank",
    title: "Unknown case",
    status: 404,
    detail: "No such case.",
  });
  answerWith(() => new Response(body, { status: 404 }));
  expect(await failure(fetchCase("x", signal))).toEqual({
    kind: "problem",
    status: 404,
    title: "Unknown case",
    detail: "No such case.",
  });
});

test("an error without a problem is told by its status", async () => {
  answerWith(() => new Response("<html>Bad gateway</html>", { status: 502 }));
  expect(await failure(fetchHealth(signal))).toMatchObject({ title: "The server answered with status 502" });
});

test("no connection is another failure than a refusal", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed")));
  expect(await failure(fetchHealth(signal))).toEqual({ kind: "unreachable" });
});

test("an answer that is no JSON is told as such", async () => {
  answerWith(() => new Response("<html>", { status: 200 }));
  expect(await failure(fetchHealth(signal))).toMatchObject({ title: "Unreadable answer" });
});

test("an id cannot leave its place in the path", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    asked.push(request.url);
    return new Response("{}", { status: 200 });
  });
  await fetchCase("../health?x=", signal);
  expect(asked).toEqual(["http://localhost:3000/api/v1/cases/..%2Fhealth%3Fx%3D"]);
});
