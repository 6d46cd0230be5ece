/** A mean with its interval of 95 %. */
export type Interval = { readonly mean: number; readonly low: number; readonly high: number };

type ComparedFigure = {
  readonly name: string;
  readonly difference: Interval;
  readonly p: number;
  readonly wins: number;
  readonly losses: number;
  readonly ties: number;
};

type Subgroup = {
  readonly of: string;
  readonly by: string;
  readonly group: string;
  readonly queries: number;
  readonly few: boolean;
  readonly figures: readonly (Interval | null)[];
};

export type Latency = { readonly queries: number; readonly p50: number; readonly p95: number };

/** What `precedent eval --json` prints, as far as it is there. */
export type EvaluationResult = {
  readonly ranking: string | null;
  readonly queries: number;
  readonly refused: number;
  readonly coverage: {
    readonly judgedNotAsked: number;
    readonly askedNotJudged: number;
    readonly judged: number;
    readonly missing: number | null;
  } | null;
  readonly metrics: readonly { readonly name: string; readonly figure: Interval }[];
  readonly exactRecall: Interval | null;
  readonly comparison: readonly ComparedFigure[];
  readonly subgroups: readonly Subgroup[];
  readonly times: { readonly whole: Latency; readonly encoding: Latency } | null;
  readonly bands: readonly { readonly word: string; readonly hits: number; readonly relevant: number }[];
};

/** The figures that are told of each subgroup. */
export const subgroupFigures = ["ndcg@10", "recall@10"] as const;

/** The largest result that is read, in MB; one of thousands of subgroups has one. */
export const mostMegabytes = 16;

/** Reads a result. Null where the text is none; what it has besides is left out, and its texts are texts alone. */
export function readResult(text: string): EvaluationResult | null {
  const all = fields(parsed(text));
  const queries = number(all.queries);
  const metrics = entries(all.metrics).flatMap(([name, value]) => {
    const figure = interval(value);
    return figure === null ? [] : [{ name, figure }];
  });
  if (queries === null || metrics.length === 0) return null;
  return {
    ranking: string(all.ranking),
    queries,
    refused: number(all.refused) ?? 0,
    coverage: coverage(all.coverage),
    metrics,
    exactRecall: interval(all["exactRecall@10"]),
    comparison: entries(all.comparison).flatMap(([name, value]) => compared(name, fields(value))),
    subgroups: list(all.subgroups).flatMap((one) => subgroup(fields(one))),
    times: times(fields(all.millis)),
    bands: list(fields(all.promises).bands).flatMap((one) => band(fields(one))),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // whatever it is, it is no result
  }
}

function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return Object.entries(fields(value));
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function number(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

function string(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function interval(value: unknown): Interval | null {
  const given = fields(value);
  const [mean, low, high] = [number(given.mean), number(given.low), number(given.high)];
  return mean === null || low === null || high === null ? null : { mean, low, high };
}

function coverage(value: unknown): EvaluationResult["coverage"] {
  const given = fields(value);
  const judged = number(given.judged);
  if (judged === null) return null;
  return {
    judgedNotAsked: number(given.judgedNotAsked) ?? 0,
    askedNotJudged: number(given.askedNotJudged) ?? 0,
    judged,
    missing: number(given.missing),
  };
}

function compared(name: string, given: Fields): readonly ComparedFigure[] {
  const difference = interval(given.difference);
  const p = number(given.p);
  if (difference === null || p === null) return [];
  const count = (of: unknown) => number(of) ?? 0;
  return [
    {
      name,
      difference,
      p,
      wins: count(given.wins),
      losses: count(given.losses),
      ties: count(given.ties),
    },
  ];
}

function subgroup(given: Fields): readonly Subgroup[] {
  const [of, by, group] = [string(given.of), string(given.by), string(given.group)];
  const queries = number(given.queries);
  if (of === null || by === null || group === null || queries === null) return [];
  const figures = subgroupFigures.map((name) => interval(given[name]));
  return [{ of, by, group, queries, few: given.few === true, figures }];
}

function times(given: Fields): EvaluationResult["times"] {
  const whole = latency(fields(given.whole));
  const encoding = latency(fields(given.encoding));
  return whole === null || encoding === null ? null : { whole, encoding };
}

function latency(given: Fields): Latency | null {
  const [queries, p50, p95] = [number(given.queries), number(given.p50), number(given.p95)];
  return queries === null || p50 === null || p95 === null ? null : { queries, p50, p95 };
}

function band(given: Fields): EvaluationResult["bands"] {
  const [word, hits, relevant] = [string(given.word), number(given.hits), number(given.relevant)];
  return word === null || hits === null || relevant === null ? [] : [{ word, hits, relevant }];
}
