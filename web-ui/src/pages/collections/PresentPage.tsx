import { useState } from "react";
import { useCollection } from "../../api/collectionQueries";
import { failureOf, hasStatus, isGone } from "../../api/failure";
import { fetchPicture } from "../../api/pictures";
import { type FoundCase, useWholeCases } from "../../api/queries";
import type { Collection } from "../../api/types";
import { goBackTo, progressHere, rememberProgress } from "../../state/location";
import {
  caseBefore,
  nextCase,
  nextStep,
  type Place,
  placeInNumbers,
  placeOf,
  stepBefore,
  stepsOf,
} from "../../state/presentation";
import { collectionHref, collectionsHref } from "../../state/route";
import { NotPresented } from "../../ui/collections/NotPresented";
import { PresentBar } from "../../ui/collections/PresentBar";
import { PresentStep } from "../../ui/collections/PresentStep";
import { usePresentKeys } from "../../ui/collections/usePresentKeys";
import { useFullScreenEnd } from "../../ui/fullScreen";
import { sheetWords } from "../../words/sheets";
import "../../style/collections.css";

/** The page at "/collection/ID/present": the cases one after another, each step by step. */
export default function PresentPage({ collectionId }: { readonly collectionId: string }) {
  const { data, error, refetch } = useCollection(collectionId);
  const isLost = hasStatus(error, 404);
  const end = () => goBackTo(isLost ? collectionsHref() : collectionHref(collectionId));
  useFullScreenEnd(end); // here, so that what comes later and anew stays in the full screen
  if (data === undefined || isLost) {
    const failure = error === null ? null : failureOf(error);
    return <NotPresented failure={failure} onRetry={() => void refetch()} onEnd={end} />;
  }
  return <Presentation key={data.revision} collection={data} onEnd={end} />;
}

type Props = { readonly collection: Collection; readonly onEnd: () => void };

function Presentation({ collection: { revision, entries }, onEnd }: Props) {
  const [place, setPlace] = useState(() => placeOf(revision, entries.length, progressHere()));
  const go = (next: Place) => {
    setPlace(next);
    rememberProgress(placeInNumbers(revision, next));
  };
  // the next ones are asked for before their turn
  const near = entries.slice(Math.max(0, place.at - 1), place.at + 3);
  const cases = useWholeCases(near.flatMap(({ caseId, there }) => (there ? [caseId] : [])));
  const entry = entries[place.at];
  const found = cases.get(entry?.caseId ?? "");
  const steps = entry === undefined ? [] : stepsOf(known(entry, found), found?.of ?? null);
  const now = { at: place.at, step: Math.max(0, Math.min(place.step, steps.length - 1)) };
  const step = steps[now.step];
  const keys = {
    onNext: () => step !== "waiting" && go(nextStep(now, steps.length, entries.length)),
    onBack: () => go(stepBefore(now)),
    onNextCase: () => go(nextCase(now, entries.length)),
    onCaseBefore: () => go(caseBefore(now)),
    onEnd,
  };
  usePresentKeys(keys);
  return (
    <div className="present" data-testid="present">
      <div className="present-body">
        {entry === undefined || step === undefined ? (
          <p className="present-text" role="status" data-testid="present-end">
            {entries.length === 0 ? sheetWords().collections.empty : sheetWords().present.end}
          </p>
        ) : (
          <PresentStep
            key={`${entry.caseId}-${step}`}
            step={step}
            entry={entry}
            found={found}
            load={fetchPicture}
          />
        )}
      </div>
      <PresentBar at={now.at} cases={entries.length} keys={keys} />
    </div>
  );
}

/** An entry as the archive is now: its case may have been deleted since. */
function known<E extends { readonly there: boolean }>(entry: E, found: FoundCase | undefined): E {
  return { ...entry, there: entry.there && !isGone(found?.failure ?? null) };
}
