import { afterEach, expect, test } from "vitest";
import type { Failure } from "../api/failure";
import type { Notice, NoticeCode } from "../api/types";
import { speak } from "../words/words";
import { failureWords } from "./failureWords";

afterEach(() => speak("en"));

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

test("what the server says to programs is not shown to people", () => {
  for (const detail of [
    "",
    "caseId names no case of this archive; take it from a hit",
    "parts[0].caseId names no case of this archive: take the id from a hit",
    "id names no collection of this archive; GET /api/v1/collections lists them",
    "filter.finding must be a finding, or a finding and what is said of it",
    "after belongs to another list; ask for the first page of this one",
    "the collection was changed by somebody since revision was read; get it again, and make the change there",
    "entries[4] name no case of this archive; leave them out, or take the ids from hits",
    "revision must be the one that GET told of the collection: DELETE ...?revision=12",
    "the Content-Type must be application/json",
    "columns[2] stands there a second time; name each column once",
  ]) {
    for (const status of [400, 404, 409, 413, 415, 422, 500, 503]) {
      const said = failureWords(problem(status, "Some Title", detail));
      expect(said.isEnglish).toBe(false);
      expect(said.detail).not.toBe("");
    }
  }
});

function told(status: number, code: string, sentence: string, figures: Notice["figures"] = {}): Failure {
  const notice: Notice = { code: code as NoticeCode, sentence, figures, words: [] };
  return { kind: "problem", status, title: "Some Title", detail: "parts[0].image is none", notice };
}

test("what the server says to people is said in the language of the page", async () => {
  const tooLarge = told(413, "request-too-large", "this is larger than 30 MB", { megabytes: 30 });
  expect(failureWords(tooLarge).detail).toBe("This is larger than 30 MB; take fewer or smaller images.");
  await speak("de");
  expect(failureWords(tooLarge)).toMatchObject({
    detail: "Das ist größer als 30 MB; weniger oder kleinere Bilder nehmen.",
    isEnglish: false,
  });
  expect(failureWords(told(503, "busy", "the server is busy")).detail).toContain("beschäftigt");
});

test("what a newer server says to people stays its English sentence", async () => {
  await speak("de");
  expect(failureWords(told(422, "of-tomorrow", "the moon is full"))).toMatchObject({
    detail: "The moon is full.",
    isEnglish: true,
  });
});
