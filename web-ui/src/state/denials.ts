/** Words of a query that deny something, and what the query is without them. */
export type Denial = { readonly denied: string; readonly rest: string };

/** Up to what ends the denial: another clause, or a sign between them. A hyphen within a word denies nothing. */
const denying =
  /(?<=^|[\s,;(])(?:(?:but\s+|and\s+|aber\s+|und\s+)?(?:not|without|no|ohne|kein|keine|keinen|nicht)\s+(?:an?\s+|any\s+|the\s+)?|[-−–])(?<what>\p{L}.*?)(?=\s+(?:and|but|or|with|without|not|no|und|aber|oder|mit|ohne|kein|keine|keinen|nicht)\s|\s+[-−–]\p{L}|[,;.()]|$)/giu;

const mostDenials = 4;

/** What a query denies as it is written, so that it can be offered to search away from it; nothing follows by itself. */
export function denialsIn(text: string): readonly Denial[] {
  return [...text.matchAll(denying)].slice(0, mostDenials).map((found) => ({
    denied: (found.groups?.what ?? "").trim(),
    rest: tidied(text.slice(0, found.index) + text.slice(found.index + found[0].length)),
  }));
}

/** Without the signs and blanks that nothing stands between any more. */
function tidied(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\s+([,;.])/g, "$1")
    .replace(/([,;.])(?:[,;.])+/g, "$1")
    .replace(/^[\s,;.]+|[\s,;]+$/g, "");
}
