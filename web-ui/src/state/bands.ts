type Banded = { readonly relevance: "strong" | "good" | "weak"; readonly rank: number };

const order = ["strong", "good", "weak"] as const;

/** What fits better first, equals in their order, ranked anew: a reader who stops at the first weak hit misses nothing (ADR 45). */
export function inBands<T extends Banded>(hits: readonly T[]): T[] {
  return [...hits]
    .sort((one, other) => order.indexOf(one.relevance) - order.indexOf(other.relevance))
    .map((hit, place) => ({ ...hit, rank: place + 1 }));
}
