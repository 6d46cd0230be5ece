import { expect, test } from "vitest";
import { evaluationText } from "../testing/evaluationExample";
import { readResult } from "./evaluationResult";

test("a result is read with all that it tells", () => {
  const result = readResult(evaluationText);
  expect(result).toMatchObject({
    ranking: "hybrid",
    queries: 40,
    refused: 1,
    coverage: { judgedNotAsked: 2, missing: 3 },
    exactRecall: { mean: 0.98 },
    times: { whole: { p95: 41.5 } },
  });
  expect(result?.metrics.map(({ name }) => name)).toEqual(["ndcg@10", "map"]);
  expect(result?.comparison[0]).toMatchObject({ name: "ndcg@10", p: 0.03, wins: 12 });
  expect(result?.subgroups[0]).toMatchObject({ by: "sex", group: "F", few: true });
  expect(result?.bands).toEqual([{ word: "strong", hits: 80, relevant: 60 }]);
});

test("of a run that nobody knows more of, less is told", () => {
  const text = '{"ranking":null,"queries":2,"metrics":{"map":{"mean":1,"low":1,"high":1}},"refused":0}';
  expect(readResult(text)).toMatchObject({ ranking: null, coverage: null, times: null, subgroups: [] });
});

test("what is no result is none, however it is made", () => {
  const wrong = [
    "",
    "{",
    "null",
    "[]",
    '"text"',
    "{}",
    '{"queries":1,"metrics":{}}',
    '{"queries":1e999,"metrics":{"map":{"mean":1,"low":1,"high":1}}}',
    '{"queries":1,"metrics":{"map":{"mean":"1","low":1,"high":1}}}',
    "[".repeat(200_000),
    "<!DOCTYPE html>",
  ];
  for (const text of wrong) expect(readResult(text), text.slice(0, 40)).toBeNull();
});
