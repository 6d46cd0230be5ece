// What `precedent eval --json` may print.
const half = { mean: 0.512, low: 0.441, high: 0.583 };

export const evaluation = JSON.stringify({
  ranking: "hybrid",
  queries: 40,
  metrics: { "ndcg@10": half, map: half },
  coverage: { judgedNotAsked: 2, askedNotJudged: 0, judged: 300, missing: 3 },
  refused: 1,
  comparison: {
    "ndcg@10": { difference: { mean: -0.02, low: -0.05, high: 0.01 }, p: 0.03, wins: 12, losses: 18, ties: 10 },
  },
  subgroups: [
    { of: "query", by: "sex", group: "F", queries: 4, few: true, "ndcg@10": half, "recall@10": half },
    { of: "document", by: "modality", group: "CR", queries: 30, few: false, "ndcg@10": half, "recall@10": half },
  ],
  millis: { whole: { queries: 40, p50: 20.25, p95: 41.5 }, encoding: { queries: 40, p50: 15, p95: 30 } },
  "exactRecall@10": { mean: 0.98, low: 0.96, high: 1 },
  promises: { bands: [{ word: "strong", hits: 80, relevant: 60 }], curve: [] },
});
