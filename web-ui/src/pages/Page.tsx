import { lazy } from "react";
import type { Health } from "../api/types";
import { type Route, searchHref } from "../state/route";
import { emptySearch } from "../state/search";
import { Later } from "../ui/Later";
import { Link } from "../ui/Link";
import { Notice } from "../ui/Notice";
import { CaseSkeleton } from "../ui/Skeletons";
import { loadSummary } from "../ui/summary/SummaryPanel";
import { words } from "../words/words";
import { LostSearch } from "./LostSearch";
import { SearchPage } from "./SearchPage";
import type { QueryImages } from "./useQueryImages";

const loadCasePage = () => import("./CasePage");
const CasePage = lazy(loadCasePage);
const ListPage = lazy(() => import("./ListPage"));
const ComparePage = lazy(() => import("./ComparePage"));
const CollectionsPage = lazy(() => import("./collections/CollectionsPage"));
const loadPresentPage = () => import("./collections/PresentPage");
const loadQuizPage = () => import("./collections/QuizPage");
const PresentPage = lazy(loadPresentPage);
const QuizPage = lazy(loadQuizPage);
const CollectionPage = lazy(() => {
  // what it leads to is there then also when the server is away
  for (const load of [loadPresentPage, loadQuizPage]) load().catch(() => undefined);
  return import("./collections/CollectionPage");
});
const ArchivePage = lazy(async () => ({ default: (await import("./sheets")).ArchivePage }));
const EvaluationPage = lazy(async () => ({ default: (await import("./sheets")).EvaluationPage }));

/** Loads what whoever sees hits will open, so that it is there also when the server is away then. */
export function loadWhatFollowsHits(): void {
  loadCasePage().catch(() => undefined);
  loadSummary();
}

type Props = {
  readonly route: Route;
  readonly images: QueryImages;
  readonly health: Health | null;
  /** What the reader gave as results of evaluations. */
  readonly results: readonly File[];
  readonly onResults: (files: readonly File[]) => void;
};

/** The page of a route. All but the search are loaded when they are opened: what comes with the first stays small. */
export function Page(props: Props) {
  const { route, images, health } = props;
  const { lost } = route.search;
  if (lost !== null && (route.page === "search" || route.page === "list")) {
    return <LostSearch key={lost} />;
  }
  if (route.page === "search") return <SearchPage search={route.search} images={images} health={health} />;
  const isOfImages = route.page === "case" || route.page === "compare";
  return (
    // what could not be loaded says nothing of another page
    <Later key={route.page} meanwhile={isOfImages ? <CaseSkeleton /> : undefined}>
      <LaterPage {...props} route={route} />
    </Later>
  );
}

type LaterProps = Props & { readonly route: Exclude<Route, { page: "search" }> };

function LaterPage({ route, images, results, onResults }: LaterProps) {
  switch (route.page) {
    case "list":
      return <ListPage search={route.search} view={route.view} images={images} />;
    case "case":
      return (
        <CasePage
          key={route.caseId}
          caseId={route.caseId}
          imageId={route.imageId}
          heat={route.heat}
          quote={route.quote}
          list={route.list}
          search={route.search}
          images={images.held}
        />
      );
    case "compare":
      return <ComparePage caseIds={route.caseIds} heat={route.heat} search={route.search} images={images} />;
    case "collections":
      return <CollectionsPage />;
    case "collection":
      return <CollectionPage key={route.collectionId} collectionId={route.collectionId} />;
    case "present":
      return <PresentPage key={route.collectionId} collectionId={route.collectionId} />;
    case "quiz":
      return <QuizPage key={route.collectionId} collectionId={route.collectionId} seed={route.seed} />;
    case "archive":
      return <ArchivePage />;
    case "evaluation":
      return <EvaluationPage files={results} onFiles={onResults} />;
    case "nowhere":
      return (
        <Notice title={words.shell.nowhere}>
          <Link className="button" href={searchHref(emptySearch)}>
            {words.shell.toSearch}
          </Link>
        </Notice>
      );
  }
}
