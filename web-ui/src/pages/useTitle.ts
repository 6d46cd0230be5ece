import { useEffect } from "react";
import { useCase } from "../api/queries";
import { type Route, titleOf } from "../state/route";
import { caseTitle } from "../ui/words";
import { words } from "../words/words";

/** Names the browser's tab after what it shows, so that several cases in several tabs can be told apart. */
export function useTitle(route: Route): void {
  const shown = useCase(route.page === "case" ? route.caseId : null).data;
  const title = shown === undefined ? titleOf(route) : words.titles.oneCase(caseTitle(shown));
  useEffect(() => {
    document.title = title;
  }, [title]);
}
