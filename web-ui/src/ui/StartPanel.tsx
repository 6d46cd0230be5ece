import type { Health } from "../api/types";
import { usualList } from "../state/list";
import { textPart } from "../state/parts";
import { listHref, searchHref } from "../state/route";
import { emptySearch } from "../state/search";
import { useUnknown } from "../state/unknown";
import { words } from "../words/words";
import { Filled } from "./Filled";
import { Icon } from "./Icon";
import { Link } from "./Link";

/** What the reader sees before the first search. */
export function StartPanel({ health }: { readonly health: Health | null }) {
  const searches = useUnknown().isOn ? [] : words.start.searches; // they name findings
  return (
    <section className="start" aria-label={words.start.howTo}>
      {searches.length > 0 && (
        <ul className="examples" aria-label={words.start.examples}>
          {searches.map((text) => (
            <li key={text}>
              <Link className="example" href={searchHref({ ...emptySearch, parts: [textPart(text)] })}>
                <Icon name="search" />
                {text}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className="start-hint start-keys">
        <Filled
          text={words.start.hint}
          with={{ ctrl: <kbd>{words.keys.control}</kbd>, v: <kbd>V</kbd>, slash: <kbd>/</kbd> }}
        />
      </p>
      <p className="start-hint">
        {health !== null && `${words.start.toCompare(health.cases)} `}
        {words.start.stays}
      </p>
      <p className="start-hint">
        <Link className="quiet" href={listHref(emptySearch, usualList)} data-testid="all-cases">
          {words.start.allCases}
        </Link>
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
      <ul className="acquaintance">
        {known.map(({ leg, grade }) => (
          <li key={leg} title={words.start.measuredOn(calibration.cases)}>
            {words.comparisons[leg]}: {words.grades[grade]}
          </li>
        ))}
      </ul>
    </div>
  );
}
