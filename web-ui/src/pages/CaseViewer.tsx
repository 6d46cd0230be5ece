import { lazy, Suspense, useState } from "react";
import { fetchPicture } from "../api/pictures";
import { Boundary } from "../ui/Boundary";
import { Viewer, type ViewerProps } from "../ui/Viewer";
import { sheetWords } from "../words/sheets";

const StackViewer = lazy(() => import("../viewer/StackViewer"));

/**
 * A case's images: where the instances of all are kept, in the viewer that shows them at full depth, which is loaded
 * only then; else, and where that one cannot be started or cannot show them, as plain pictures.
 */
export function CaseViewer(props: ViewerProps) {
  const [why, setWhy] = useState<string | null>(null);
  const areKept = props.images.length > 0 && props.images.every(({ instance }) => instance !== undefined);
  if (!areKept || why !== null) {
    return (
      <div className="viewer-side">
        {why !== null && (
          <p className="viewer-why" role="status" data-testid="viewer-why">
            {why}
          </p>
        )}
        <Viewer {...props} load={fetchPicture} />
      </div>
    );
  }
  return (
    <Boundary onFailed={() => setWhy(sheetWords().depth.notStarted)}>
      <Suspense
        fallback={<div className="viewer viewer-well viewer-empty">{sheetWords().depth.opening}</div>}
      >
        <StackViewer {...props} onGiveUp={setWhy} />
      </Suspense>
    </Boundary>
  );
}
