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
  const { code, figures } = notice;
  const given = isBarring(notice) ? notice.words.map(filterTitle) : notice.words;
  const texts: Texts = words.notices;
  const forms = (texts[code] ?? more[code])?.split("|");
  const isOne = figures.count === 1 || given.length === 1;
  const text = isOne ? forms?.[0] : forms?.at(-1);
  return text?.replace(/\{(\w+)\}/g, (slot, name: string) => {
    if (name === "words") return given.join(", ");
    const figure = figures[name];
    return figure === undefined ? slot : words.forms.count(figure);
  });
}

/** Which filters leave nothing; null where the notice says something else. */
export function barring(notice: Notice): string | null {
  return isBarring(notice) ? told(notice, notice.sentence).text : null;
}

function isBarring({ code }: Notice): boolean {
  return code === "filter-leaves-none" || code === "filters-leave-none-together";
}

/** "modality=CT" as the page calls it; what it has no name for stays as it is written. */
function filterTitle(written: string): string {
  const [key = "", value] = written.split("=", 2);
  const { age, studyDate } = words.filters;
  const titles: Texts = { ...words.facets, age, studyDate };
  const title = titles[key] ?? key;
  return value === undefined ? title : `${title} ${value}`;
}
