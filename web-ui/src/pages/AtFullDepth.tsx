import { type ReactNode, Suspense, useState } from "react";
import type { CaseImage } from "../api/types";
import { Boundary } from "../ui/Boundary";
import { sheetWords } from "../words/sheets";

type Props = {
  readonly images: readonly CaseImage[];
  /** What shows them at full depth, which is loaded only then; it calls with the reason where it cannot. */
  readonly deep: (onGiveUp: (why: string) => void) => ReactNode;
  /** What shows them as plain pictures. */
  readonly plain: ReactNode;
};

/** Images at full depth where the instances of all are kept; else, and where that fails, as plain pictures, with the reason. */
export function AtFullDepth({ images, deep, plain }: Props) {
  const [why, setWhy] = useState<string | null>(null);
  const areKept = images.length > 0 && images.every(({ instance }) => instance !== undefined);
  if (!areKept || why !== null) {
    return (
      <div>
        {why !== null && (
          <p className="viewer-why" role="status" data-testid="viewer-why">
            {why}
          </p>
        )}
        {plain}
      </div>
    );
  }
  return (
    <Boundary onFailed={() => setWhy(sheetWords().depth.notStarted)}>
      <Suspense
        fallback={<div className="viewer viewer-well viewer-empty">{sheetWords().depth.opening}</div>}
      >
        {deep(setWhy)}
      </Suspense>
    </Boundary>
  );
}
