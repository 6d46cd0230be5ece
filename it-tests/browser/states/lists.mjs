// Lists of cases.
import { found, once, press } from "./acts.mjs";
import { answered, silent } from "./answers.mjs";

const query = found.slice(2);
const row = "[data-testid=list-row]";
const all = "rank,relevance,modality,bodyPart,sex,age,studyDate,labels,findings,imageCount,attributes";

const stale = async (page) => {
  await silent("lists")(page);
  await page.getByTestId("sort-age").click();
};

export const lists = [
  { name: "a list of all", at: "/list", shows: row },
  { name: "a list of what was searched for", at: `/list?${query}`, shows: row },
  { name: "a list, its columns to choose", at: "/list", act: press("columns"), shows: ".columns[open]" },
  { name: "a list with every column", at: `/list?${query}&columns=${all}`, shows: "[data-column=attributes]" },
  { name: "a list without columns", at: "/list?columns=", shows: row },
  { name: "a list by age, the youngest first", at: "/list?sort=age&order=ascending", shows: "[aria-sort=ascending]" },
  { name: "a list, its second page", at: "/list", act: press("next-page"), shows: "[data-testid=first-page]" },
  { name: "a list of what passes filters", at: "/list?sex=F&ageMin=60", shows: row },
  { name: "a list of none", at: "/list?ageMin=149", shows: "[data-testid=empty]" },
  { name: "a list, written", at: "/list", act: press("export-csv"), shows: "[data-testid=export-news]:not(:empty)" },
  { name: "a list, being written", at: "/list", before: silent("lists/export*"), act: press("export-jsonl"), shows: "[data-testid=export-stop]" },
  { name: "a list, not written", at: "/list", before: answered("lists/export*", 503), act: press("export-csv"), shows: "[data-testid=error]" },
  { name: "a list, others on their way", at: "/list", act: once(row, stale), shows: "[aria-busy=true]" },
  { name: "a list that failed", at: "/list", before: answered("lists", 500), shows: "[data-testid=error]" },
  { name: "a list being opened", at: "/list", before: silent("lists"), shows: "[data-testid=list-count]" },
];
