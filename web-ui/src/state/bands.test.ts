import { expect, test } from "vitest";
import { inBands } from "./bands";

test("what fits better comes first, equals stay in their order, and ranks follow", () => {
  const bands = ["weak", "good", "strong", "good", "weak"] as const;
  const hits = bands.map((relevance, place) => ({ relevance, rank: place + 1, id: place + 1 }));
  const ordered = inBands(hits);
  expect(ordered.map(({ id }) => id)).toEqual([3, 2, 4, 1, 5]);
  expect(ordered.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
});
