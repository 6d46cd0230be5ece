/** What a query denies in one go, and what the query is without that. */
export type Denial = { readonly denied: readonly string[]; readonly rest: string };

const denies = "(?:not|without|no|ohne|kein|keine|keinen|nicht)";
const connects = "(?:but|and|or|nor|aber|und|oder|noch)";

/**
 * From what denies to another clause, for a list shares its denial; a minus denies up to any sign or "or". A hyphen
 * within a word denies nothing.
 */
const denying = new RegExp(
  `(?<=^|[\\s,;(])(?:(?:${connects}\\s+)?(?<word>${denies})\\s+(?<list>\\p{L}.*?)` +
    `(?=(?<![\\s,])[\\s,]+(?:${connects}\\s+)?(?:but|with|aber|mit|${denies})\\s|\\s[-−–]\\p{L}|[;:.()]|$)` +
    `|[-−–](?<one>\\p{L}.*?)(?=\\s(?:(?:${connects}|with|mit|${denies})\\s|[-−–]\\p{L})|[,;:.()]|$))`,
  "giu",
);

/** What stands between the items of a list. */
const joins = /\s*,\s*(?:(?:and|or|nor|und|oder|noch)\s+)?|\s+(?:and|or|nor|und|oder|noch)\s+|\s*[/&+]\s*/giu;

/** What goes on with a list of what is absent, whatever its items tell. */
const alternatives = /(?<!\p{L})(?:or|nor|oder|noch)(?!\p{L})/giu;

/** What tells of something that is there: the server reads such an item behind a comma as no part of the list. */
const stating =
  /(?<!\p{L})(?:left|right|bilateral|small|tiny|large|mild|moderate|severe|minimal|trace|old|new|chronic|stable|unchanged|known|multiple|likely|probable|possible|(?:link|recht|klein|groß|gering|mäßig|leicht|schwer|chronisch|bekannt|beidseitig|möglich)\p{L}{0,2})(?!\p{L})/iu;

const mostDenials = 4;

/** What a query denies as it is written, so that it can be offered to search away from it; nothing follows by itself. */
export function denialsIn(written: string): readonly Denial[] {
  const text = written.replace(/\s+/g, " ");
  const found = [...text.matchAll(denying)];
  const repeats = (place: number) => {
    const [one, other] = [found[place - 1], found[place]];
    if (one === undefined || other === undefined) return false;
    const isSame = one.groups?.word?.toLowerCase() === other.groups?.word?.toLowerCase();
    return isSame && /^, \S*$/.test(text.slice(one.index + one[0].length, other.index + 1));
  };
  return found.slice(0, mostDenials).map(({ 0: whole, index, groups }, place) => {
    const list = groups?.list ?? groups?.one ?? "";
    const reached = reachedOf(list, repeats(place) || repeats(place + 1));
    return {
      denied: itemsOf(reached),
      rest: tidied(text.slice(0, index) + text.slice(index + whole.length - list.length + reached.length)),
    };
  });
}

/** A list up to what is said to be there; where things are denied one by one, up to a comma: "no X, no Y, Z". */
function reachedOf(list: string, isOneByOne: boolean): string {
  const found = [...list.matchAll(joins)];
  const lastAlternative = [...list.matchAll(alternatives)].at(-1)?.index ?? -1;
  const end = found.find(({ 0: join, index }, place) => {
    if (index <= lastAlternative) return false;
    const item = list.slice(index + join.length, found[place + 1]?.index);
    const isComma = join.includes(",");
    return (isOneByOne && isComma) || stating.test(isComma ? item : (item.split(" ")[0] ?? ""));
  });
  return list.slice(0, end?.index);
}

function itemsOf(list: string): readonly string[] {
  const items = list.split(joins).map((item) => item.replace(/^(?:an?|any|the)\s+/iu, "").trim());
  return [...new Set(items.filter((item) => item !== ""))];
}

/** Without the signs, blanks and connecting words that nothing stands between any more. */
function tidied(text: string): string {
  return text
    .replace(/ +/g, " ")
    .replace(/ ([,;.])/g, "$1")
    .replace(/([,;.])(?:[,;.])+/g, "$1")
    .replace(new RegExp(`^[\\s,;.]*(?:${connects}\\s+)?|[\\s,;]+$`, "giu"), "");
}
