import { useEffect, useRef } from "react";
import type { FoundCase } from "../../api/queries";
import type { Collection } from "../../api/types";
import type { Step } from "../../state/presentation";
import { sheetWords } from "../../words/sheets";
import { Findings } from "../Findings";
import type { LoadPicture } from "../viewer/usePictures";
import { CaseAway } from "./CaseAway";
import { PlainImages } from "./PlainImages";

type Props = {
  readonly step: Step;
  readonly entry: Collection["entries"][number];
  readonly found: FoundCase | undefined;
  readonly load: LoadPicture;
};

/** One step of one case. What comes later is not there yet. */
export function PresentStep({ step, entry, found, load }: Props) {
  const of = found?.of ?? null;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (step !== "images") title.current?.focus({ preventScroll: true }); // images take it themselves
  }, [step]);
  if (step === "waiting") {
    return (
      <div data-testid="present-waiting">
        <CaseAway found={found} />
      </div>
    );
  }
  return (
    <section className="present-step" data-testid={`present-${step}`}>
      <h2 ref={title} tabIndex={-1}>
        {sheetWords().present.steps[step]}
      </h2>
      {step === "gone" && <p>{sheetWords().collections.gone}</p>}
      {step === "history" && <p className="present-text">{entry.history}</p>}
      {step === "images" && of !== null && <PlainImages of={of} load={load} />}
      {step === "findings" && of !== null && <Findings findings={of.findings} />}
      {step === "diagnosis" && <p className="present-text">{entry.diagnosis || of?.labels.join(", ")}</p>}
    </section>
  );
}
