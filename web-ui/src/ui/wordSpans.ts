import type { Span } from "../api/types";

const mostWords = 50;

/** Letters that Unicode does not take apart, as someone without their keys types them. */
const typed: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ς: "σ",
};

/** Where the words of a query stand in a text: whole words of three letters or more, whatever their case and accents. */
export function wordSpans(text: string, query: string): readonly Span[] {
  const words = (query.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(plain).filter((word) => word.length >= 3);
  const wanted = new Set(words.slice(0, mostWords));
  if (wanted.size === 0) return [];
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
    .filter((word) => wanted.has(plain(word[0])))
    .map((word) => ({ start: word.index, end: word.index + word[0].length }));
}

function plain(word: string): string {
  const letters = word
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase();
  return letters.replace(/[ßæœøłđðþıς]/g, (letter) => typed[letter] ?? letter);
}
