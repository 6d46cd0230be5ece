import { sheetWords } from "../words/sheets";
import { inEnglish } from "../words/words";
import { English } from "./English";
import type { FailureWords } from "./failureWords";
import { type Grid, placeInWords } from "./heat";

/** What is to be seen of a heat map. */
export type HeatOutcome =
  | { readonly kind: "off" }
  | { readonly kind: "waiting" }
  | { readonly kind: "map"; readonly grid: Grid }
  | { readonly kind: "none"; readonly why: string; readonly isEnglish?: boolean };

/** A part of the search that the image can be compared with. */
type HeatChoice = { readonly part: number; readonly title: string };

/** The heat map of a case's images: what it can be compared with, what is chosen, and what came of it. */
export type Heat = {
  readonly choices: readonly HeatChoice[];
  readonly chosen: number | null;
  readonly outcome: HeatOutcome;
  /** Why there can be no map at all with this service's model; null as long as nothing is known against it. */
  readonly refusal: FailureWords | null;
  readonly onChoose: (part: number | null) => void;
  readonly onShown: (imageId: string) => void;
};

/** Switches the heat map on, and says what it compares and what it does not prove. */
export function HeatBar({ heat }: { readonly heat: Heat }) {
  const { choices, chosen, refusal } = heat;
  const first = choices[0];
  if (first === undefined) return null;
  if (refusal !== null) {
    return (
      <p className="heat-bar" data-testid="heat-refused">
        {sheetWords().heat.refused}{" "}
        <span lang={refusal.isEnglish ? inEnglish() : undefined}>{refusal.detail}</span>
      </p>
    );
  }
  const isOn = chosen !== null;
  return (
    <div className="heat-bar">
      <button
        type="button"
        role="switch"
        className="heat-switch"
        aria-checked={isOn}
        data-testid="heat-switch"
        onClick={() => heat.onChoose(isOn ? null : first.part)}
      >
        <span className="heat-knob" aria-hidden="true" />
        {sheetWords().heat.show}
      </button>
      {isOn && <Compared heat={heat} />}
      {isOn && (
        <output className="heat-said" aria-live="polite" data-testid="heat-said">
          {heat.outcome.kind === "none" && heat.outcome.isEnglish ? (
            <English>{heat.outcome.why}</English>
          ) : (
            heatSaid(heat.outcome)
          )}
        </output>
      )}
      {heat.outcome.kind === "map" && <HeatLegend />}
    </div>
  );
}

/** What the map compares the image with; to choose where there is a choice. */
function Compared({ heat }: { readonly heat: Heat }) {
  const { choices, chosen } = heat;
  if (choices.length === 1)
    return (
      <span data-testid="heat-part">
        {sheetWords().heat.to} {choices[0]?.title}
      </span>
    );
  return (
    <label className="heat-part">
      {sheetWords().heat.to}{" "}
      <select
        data-testid="heat-part"
        value={chosen ?? ""}
        onChange={(event) => heat.onChoose(Number(event.target.value))}
      >
        {choices.map(({ part, title }) => (
          <option key={part} value={part}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the colours of a heat map mean, and do not. */
export function HeatLegend() {
  return (
    <p className="heat-legend" data-testid="heat-legend">
      <span>{sheetWords().heat.less}</span>
      <span className="heat-scale" aria-hidden="true" />
      <span>{sheetWords().heat.more}</span> <strong>{sheetWords().heat.notDisease}</strong>
    </p>
  );
}

/** What came of a heat map, in words. */
export function heatSaid(outcome: HeatOutcome): string {
  switch (outcome.kind) {
    case "off":
      return "";
    case "waiting":
      return sheetWords().heat.comparing;
    case "map":
      return sheetWords().heat.most(placeInWords(outcome.grid.peak));
    case "none":
      return outcome.why;
  }
}
