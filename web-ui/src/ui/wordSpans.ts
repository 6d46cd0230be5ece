import type { Span } from "../api/types";

const mostWords = 50;

/** Where the words of a query stand in a text: whole words of three letters or more, whatever their case. */
export function wordSpans(text: string, query: string): readonly Span[] {
  const words = query.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const wanted = new Set(words.slice(0, mostWords));
  if (wanted.size === 0) return [];
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)]
    .filter((word) => wanted.has(word[0].toLowerCase()))
    .map((word) => ({ start: word.index, end: word.index + word[0].length }));
}
