import { useEffect, useRef, useState } from "react";
import { failureOf } from "../api/failure";
import { useHealth } from "../api/healthQuery";
import { useRoute } from "../state/location";
import { collectionsHref, searchHref, titleOf } from "../state/route";
import { asksNothing, emptySearch, isOnlyAway } from "../state/search";
import { useUnknown } from "../state/unknown";
import { SearchBar } from "../ui/bar/SearchBar";
import { DropOverlay } from "../ui/DropOverlay";
import { Footer } from "../ui/Footer";
import { Icon } from "../ui/Icon";
import { Link } from "../ui/Link";
import { ModelCaution } from "../ui/ModelCaution";
import { Notice } from "../ui/Notice";
import { Offline } from "../ui/Offline";
import { RefusedFiles } from "../ui/RefusedFiles";
import { Settings } from "../ui/Settings";
import { useGivenFiles } from "../ui/useGivenFiles";
import { useKey } from "../ui/useKey";
import { words } from "../words/words";
import { loadWhatFollowsHits, Page } from "./Page";
import { useBar } from "./useBar";
import { useQueryImages } from "./useQueryImages";
import { useTitle } from "./useTitle";

/** What every page shares: the search bar, the state of the server, and the footer. `isCut` where the address asked for too much. */
export function Shell({ isCut }: { readonly isCut: boolean }) {
  const route = useRoute();
  const unknown = useUnknown(); // addresses, titles and the bar follow it
  const { search } = route;
  const health = useHealth();
  const images = useQueryImages(search.parts);
  const bar = useBar(route, images.held, isCut);
  const { refused, onRefusalRead } = bar;
  const input = useRef<HTMLInputElement>(null);
  const typed = () => input.current?.value ?? "";
  const [results, setResults] = useState<readonly File[]>([]);
  const takesResults = route.page === "evaluation";
  const hovers = useGivenFiles((given) => {
    if (takesResults && !given.isAdded) setResults(given.files);
    else bar.give(given, typed);
  });
  useKey("/", (event) => {
    event.preventDefault();
    input.current?.focus();
    input.current?.select();
  });
  useTitle(route);

  const isStart = route.page === "search" && asksNothing(search) && search.lost === null;
  useEffect(() => {
    if (route.page === "search" && !isStart) loadWhatFollowsHits();
  }, [route.page, isStart]);
  const page = (
    <Page
      route={route}
      images={images}
      health={health.data ?? null}
      results={results}
      onResults={setResults}
    />
  );
  if (route.page === "present") {
    return (
      <main className="main">
        <h1 className="unseen">{titleOf(route)}</h1>
        {page}
      </main>
    );
  }
  return (
    <div className="shell" data-start={isStart} data-unknown={unknown.isOn}>
      {!isStart && (route.page === "search" || route.page === "list") && (
        <button type="button" className="skip" onClick={toFirstHit}>
          {route.page === "list" ? words.shell.skipToRow : words.shell.skip}
        </button>
      )}
      <header className="top">
        <Link className="brand" href={searchHref(emptySearch)}>
          <Icon name="similar" />
          <span className="brand-name">Precedent</span>
        </Link>
        {isStart && <p className="tagline">{words.shell.tagline}</p>}
        <SearchBar
          text={bar.text}
          chips={bar.chips}
          hasMore={bar.hasMore}
          isReading={bar.isReading}
          told={route.page === "search" || route.page === "list" ? bar.told : []}
          input={input}
          onSearch={bar.onSearch}
          onFiles={(files) => bar.give({ files, isAdded: true }, typed)}
          onChange={bar.onChange}
          onRemove={bar.onRemove}
          onDown={toFirstHit}
          onAway={bar.onAway}
          onOnly={bar.onOnly}
        />
        <div className="top-tools">
          <Link
            className="bar-pick"
            href={collectionsHref()}
            aria-label={words.collections.title}
            title={words.collections.title}
            data-testid="to-collections"
          >
            <Icon name="stack" />
          </Link>
          <Settings />
        </div>
      </header>
      {health.isError && <Offline failure={failureOf(health.error)} />}
      {health.data !== undefined && <ModelCaution health={health.data} />}
      {(route.page === "search" || route.page === "list") && isOnlyAway(search) && (
        <p className="banner" role="status" data-testid="only-away">
          {words.bar.onlyAway}
        </p>
      )}
      {refused.length > 0 && <RefusedFiles files={refused} onRead={onRefusalRead} />}
      {bar.tooMuch !== null && (
        <Notice title={words.bar.tooMuch} testId="too-much" isAlert>
          <p>{bar.tooMuch}</p>
          <button type="button" className="button" onClick={bar.onTooMuchRead}>
            {words.close}
          </button>
        </Notice>
      )}
      {bar.waiting > 0 && (
        <Notice title={words.bar.read(bar.waiting)} testId="images-read" isAlert>
          <p className="field-row">
            <button type="button" className="button" onClick={() => bar.onWaiting(true, typed())}>
              {words.bar.search}
            </button>
            <button type="button" className="button" onClick={() => bar.onWaiting(false, typed())}>
              {words.close}
            </button>
          </p>
        </Notice>
      )}
      <main className="main">
        {route.page !== "case" && <h1 className="unseen">{titleOf(route)}</h1>}
        {page}
      </main>
      <Footer health={health.data ?? null} />
      {hovers && <DropOverlay says={takesResults ? words.shell.dropResult : words.shell.drop} />}
    </div>
  );
}

function toFirstHit(): boolean {
  const link = document.querySelector<HTMLElement>(".card-link, .row-link");
  link?.focus();
  return link !== null;
}
