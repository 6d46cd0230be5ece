import type { Notice } from "../api/types";
import { inEnglish, words } from "../words/words";
import { sentence } from "./words";

/** A sentence, and its language where that is not the page's. */
export type Told = { readonly text: string; readonly lang: "en" | undefined };

/** By their codes; one that a newer server sends is missing, whatever the contract says. */
export type Texts = Readonly<Record<string, string | undefined>>;

/**
 * What the server tells, in the page's words where it has them, else in the server's English.
 *
 * @param more words that are loaded later
 */
export function told(notice: Notice | undefined, english: string, more: Texts = {}): Told {
  const own = notice === undefined ? undefined : noticeWords(notice, more);
  return own === undefined
    ? { text: sentence(english), lang: inEnglish() }
    : { text: sentence(own), lang: undefined };
}

/** A notice in the page's language, without a full stop; undefined where the page has no words for it. */
export function noticeWords(notice: Notice, more: Texts = {}): string | undefined {
  const { code, figures, words: given } = notice;
  const texts: Texts = words.results.notices;
  const forms = (texts[code] ?? more[code])?.split("|");
  const isOne = figures.count === 1 || given.length === 1;
  const text = isOne ? forms?.[0] : forms?.at(-1);
  return text?.replace(/\{(\w+)\}/g, (slot, name: string) => {
    if (name === "words") return given.join(", ");
    const figure = figures[name];
    return figure === undefined ? slot : words.forms.count(figure);
  });
}
