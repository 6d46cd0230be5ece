import { useEffect, useState } from "react";
import { searchHref } from "../state/route";
import { emptySearch } from "../state/search";
import { Link } from "../ui/Link";
import { Notice } from "../ui/Notice";
import { words } from "../words/words";
import { patience } from "./useQueryImages";

/** In the place of what cannot be asked for: what is hidden of a search is known to no tab any more. */
export function LostSearch() {
  const [isAsking, setAsking] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setAsking(false), patience);
    return () => clearTimeout(timer);
  }, []);
  if (isAsking) return <p role="status">{words.shell.loading}</p>;
  return (
    <Notice title={words.unknownMode.lost.title} testId="words-lost">
      <p>{words.unknownMode.lost.detail}</p>
      <Link className="button" href={searchHref(emptySearch)}>
        {words.shell.toSearch}
      </Link>
    </Notice>
  );
}
