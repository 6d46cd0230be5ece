import { useEffect } from "react";
import { useCase } from "../api/queries";
import { type Route, titleOf } from "../state/route";
import { useHides } from "../state/unknown";
import { caseTitle } from "../ui/words";
import { words } from "../words/words";

/** Names the browser's tab after what it shows, so that several cases in several tabs can be told apart. */
export function useTitle(route: Route): void {
  const caseId = caseOf(route);
  const shown = useCase(caseId).data;
  const isHidden = useHides(caseId ?? "");
  const named = route.page === "compare" ? words.titles.compare : words.titles.oneCase;
  const title = shown === undefined || isHidden ? titleOf(route) : named(caseTitle(shown));
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** The case that tells this page from others of its kind. */
function caseOf(route: Route): string | null {
  if (route.page === "case") return route.caseId;
  return (route.page === "compare" ? route.caseIds[0] : null) ?? null;
}
