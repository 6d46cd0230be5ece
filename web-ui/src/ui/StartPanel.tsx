import type { Health } from "../api/types";
import { textPart } from "../state/parts";
import { searchHref } from "../state/route";
import { emptySearch } from "../state/search";
import { Icon } from "./Icon";
import { Link } from "./Link";
import { comparisonTitles, counted, gradeTitles } from "./words";

const examples = ["left pneumothorax", "head CT with ring-enhancing mass", "melanoma"];

/** What the reader sees before the first search. */
export function StartPanel({ health }: { readonly health: Health | null }) {
  return (
    <section className="start" aria-label="How to search">
      <ul className="examples" aria-label="Examples">
        {examples.map((text) => (
          <li key={text}>
            <Link className="example" href={searchHref({ ...emptySearch, parts: [textPart(text)] })}>
              <Icon name="search" />
              {text}
            </Link>
          </li>
        ))}
      </ul>
      <p className="start-hint start-keys">
        Drop an image anywhere, paste one with <kbd>Ctrl</kbd> <kbd>V</kbd>, or press <kbd>/</kbd> and type.
        Images and words go together.
      </p>
      <p className="start-hint">
        {health !== null && `${counted(health.cases, "case", "cases")} to compare with. `}
        What you search with stays on this server.
      </p>
      {health !== null && <Acquaintance calibration={health.calibration} />}
    </section>
  );
}

/** How well the model knows the archive: what a reader should know before they trust a ranking. */
function Acquaintance({ calibration }: { readonly calibration: Health["calibration"] }) {
  if (calibration.cases === 0) return null;
  const known = calibration.legs.filter(({ grade }) => grade !== "unknown");
  return (
    <div className="start-hint" data-testid="acquaintance">
      {calibration.modelIsStrange && (
        <p role="status">
          <strong>This model does not know this archive.</strong> Its words do not find the images that belong
          to them: searches go by the words of reports, and images by mere likeness.
        </p>
      )}
      <ul className="acquaintance">
        {known.map(({ leg, grade }) => (
          <li key={leg} title={`Measured on ${counted(calibration.cases, "case", "cases")} of this archive`}>
            {comparisonTitles[leg]}: {gradeTitles[grade]}
          </li>
        ))}
      </ul>
    </div>
  );
}
