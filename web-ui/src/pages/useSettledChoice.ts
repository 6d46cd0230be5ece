import { searchHref } from "../state/route";
import type { SearchState } from "../state/search";
import { useSettled } from "./useSettled";

/** Who chooses hits chooses several; they pause, in milliseconds, before the choice counts. */
const choosing = 500;

/** A search whose chosen hits follow the reader's once these stay. Another search, and no choice, count at once. */
export function useSettledChoice(search: SearchState): SearchState {
  const question = searchHref({ ...search, chosen: [] });
  const chosen = search.chosen.join(" ");
  // addresses are encoded: a line's end is in neither
  const settled = useSettled(`${question}\n${chosen}`, choosing);
  const [formerQuestion, formerChosen = ""] = settled.split("\n");
  if (chosen === "" || formerQuestion !== question) return search;
  return { ...search, chosen: formerChosen === "" ? [] : formerChosen.split(" ") };
}
