import { expect, test } from "vitest";
import type { Failure } from "../api/failure";
import { failureWords, inWords } from "./failureWords";

function problem(status: number, title: string, detail: string): Failure {
  return { kind: "problem", status, title, detail };
}

test("no failure is told in the words of machines", () => {
  for (const [status, title] of [
    [400, "Bad Request"],
    [401, "Unauthorized"],
    [403, "Forbidden"],
    [404, "Not Found"],
    [413, "Content Too Large"],
    [415, "Unsupported Media Type"],
    [422, "Unprocessable Content"],
    [429, "Too Many Requests"],
    [500, "Internal Server Error"],
    [502, "Bad Gateway"],
    [503, "Service Unavailable"],
    [504, "Gateway Timeout"],
  ] as const) {
    const words = failureWords(
      problem(status, title, "parts[0].image has 31457280 bytes; at most 20971520 bytes"),
    );
    expect(words.title).not.toContain(title);
    expect(words.detail).not.toMatch(/parts\[|bytes/);
    expect(words.detail).not.toBe("");
  }
});

test("to try again is offered where it can help", () => {
  const helps = (status: number) => failureWords(problem(status, "", "why")).mayHelp;
  expect([400, 401, 403, 404, 413, 415, 422].some(helps)).toBe(false);
  expect([0, 429, 500, 502, 503, 504].every(helps)).toBe(true);
  expect(failureWords({ kind: "unreachable" }).mayHelp).toBe(true);
});

test("parts of a request and sizes are named as people name them", () => {
  expect(inWords("parts[0].image has 31457280 bytes; send a smaller one")).toBe(
    "The image has 30 MB; send a smaller one",
  );
  expect(inWords("parts[12] says nothing to look for")).toBe("The search says nothing to look for");
  expect(inWords("The archive's index cannot be read.")).toBe("The archive's index cannot be read.");
});
