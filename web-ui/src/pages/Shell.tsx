import { useEffect, useMemo, useRef, useState } from "react";
import { failureOf } from "../api/failure";
import { useCase, useHealth } from "../api/queries";
import { takeIn } from "../state/intake";
import { navigate, useRoute } from "../state/location";
import { keepImage, recallImage } from "../state/queryImages";
import { type Route, searchHref, titleOf } from "../state/route";
import { asksNothing, emptySearch, lookFor, type SearchState } from "../state/search";
import { DropOverlay } from "../ui/DropOverlay";
import { Footer } from "../ui/Footer";
import { Icon } from "../ui/Icon";
import { Link } from "../ui/Link";
import { Notice } from "../ui/Notice";
import { SearchBar } from "../ui/SearchBar";
import { useGivenFiles } from "../ui/useGivenFiles";
import { useKey } from "../ui/useKey";
import { counted } from "../ui/words";
import { CasePage } from "./CasePage";
import { SearchPage } from "./SearchPage";

/** What every page shares: the search bar, the state of the server, and the footer. */
export function Shell() {
  const route = useRoute();
  const { search } = route;
  const health = useHealth();
  const image = useMemo(() => (search.image === null ? null : recallImage(search.image)), [search.image]);
  const standIn = { title: image === null ? "Image is gone" : "Your image", src: image?.dataUrl ?? null };
  const like = useLike(search.like);
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [leftOut, setLeftOut] = useState<{ readonly beside: string; readonly files: number } | null>(null);

  const go = (query: Parameters<typeof lookFor>[1]) => navigate(searchHref(lookFor(search, query)));
  const give = async (file: File, text: string, others = 0) => {
    const intake = await takeIn(file);
    if (intake.kind === "rejected") {
      setRefusal(intake.why);
      return;
    }
    keepImage(intake.image);
    setLeftOut(others > 0 ? { beside: intake.image.hash, files: others } : null);
    go({ image: intake.image.hash, text });
  };
  const hovers = useGivenFiles((file, others) => void give(file, input.current?.value ?? "", others));
  useKey("/", (event) => {
    event.preventDefault();
    input.current?.focus();
    input.current?.select();
  });
  useEffect(() => {
    document.title = titleOf(route);
    setRefusal(null);
  }, [route]);

  const isStart = route.page === "search" && asksNothing(search);
  return (
    <div className="shell" data-start={isStart}>
      <header className="top">
        <Link className="brand" href={searchHref(emptySearch)}>
          <Icon name="similar" />
          <span className="brand-name">Precedent</span>
        </Link>
        {isStart && <p className="tagline">Find the past cases that look, or read, like this one.</p>}
        <SearchBar
          text={search.text}
          image={search.image === null ? null : standIn}
          like={like}
          input={input}
          onSearch={(text) => go({ text })}
          onFile={(file, text) => void give(file, text)}
          onRemoveImage={() => go({ image: null })}
          onRemoveLike={() => go({ like: null })}
        />
      </header>
      {health.isError && (
        <p className="banner" role="status" data-testid="offline">
          {whyAway(health.error)} What is shown may be old.
        </p>
      )}
      {leftOut !== null && leftOut.beside === search.image && (
        <p className="banner" role="status" data-testid="left-out">
          One image is searched with at a time: the first was taken,{" "}
          {counted(leftOut.files, "other file was", "other files were")} left out.
        </p>
      )}
      {refusal !== null && (
        <Notice title="This file cannot be searched with" testId="error" isAlert>
          <p>{refusal}</p>
          <button type="button" className="button" onClick={() => setRefusal(null)}>
            Close
          </button>
        </Notice>
      )}
      <main className="main">
        {route.page !== "case" && <h1 className="unseen">{titleOf(route)}</h1>}
        <Page route={route} image={image} health={health.data ?? null} />
      </main>
      <Footer health={health.data ?? null} />
      {hovers && <DropOverlay />}
    </div>
  );
}

type PageProps = {
  readonly route: Route;
  readonly image: Parameters<typeof SearchPage>[0]["image"];
  readonly health: Parameters<typeof SearchPage>[0]["health"];
};

function Page({ route, image, health }: PageProps) {
  switch (route.page) {
    case "search":
      return <SearchPage search={route.search} image={image} health={health} />;
    case "case":
      return (
        <CasePage
          key={route.caseId}
          caseId={route.caseId}
          imageId={route.imageId}
          heat={route.heat}
          quote={route.quote}
          search={route.search}
          image={image}
        />
      );
    case "nowhere":
      return (
        <Notice title="Nothing is kept at this address">
          <Link className="button" href={searchHref(emptySearch)}>
            Go to the search
          </Link>
        </Notice>
      );
  }
}

/** A server that does not answer is told from one that answers that it cannot search. */
function whyAway(error: unknown): string {
  const failure = failureOf(error);
  return failure.kind === "problem" ? failure.detail : "The server does not answer.";
}

function useLike(caseId: SearchState["like"]) {
  const found = useCase(caseId);
  if (caseId === null) return null;
  return { title: "Like this case", src: found.data?.images[0]?.thumbnail ?? null };
}
