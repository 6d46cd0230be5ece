import { navigate } from "../../state/location";
import { searchHref } from "../../state/route";
import { asksNothing, type SearchState } from "../../state/search";
import { sheetWords } from "../../words/sheets";
import { words } from "../../words/words";
import { Icon } from "../Icon";
import { Link } from "../Link";
import { Switch } from "../Switch";
import { TrailStep } from "../TrailStep";
import { useKey } from "../useKey";

type Props = {
  readonly search: SearchState;
  /** Where the hits lie that come before, and after; null where there are none. */
  readonly previous: string | null;
  readonly next: string | null;
  /** Which hits these are, in words; empty when they are none. */
  readonly place: string;
  readonly columns: number;
  /** How many columns there can be. */
  readonly choices: readonly number[];
  readonly onColumns: (columns: number) => void;
};

/** The way back to the hits, on to the next ones, and how many stand side by side. */
export function CompareTrail({ search, previous, next, place, columns, choices, onColumns }: Props) {
  const go = (href: string | null) => href !== null && navigate(href, "replace");
  useKey("j", () => go(next));
  useKey("k", () => go(previous));
  return (
    <nav className="trail" aria-label={sheetWords().trail.name}>
      <Link className="quiet" href={searchHref(search)} isReturn data-testid="back">
        <Icon name="back" />
        {asksNothing(search) ? sheetWords().trail.search : sheetWords().trail.back}
      </Link>
      {choices.length > 1 && (
        <Switch
          legend={sheetWords().compare.columns}
          isNamed
          options={choices.map((one) => ({ value: String(one), title: words.forms.count(one) }))}
          chosen={String(columns)}
          onChange={(chosen) => onColumns(Number(chosen))}
          testId="columns"
        />
      )}
      {place !== "" && (
        <span className="trail-steps">
          <TrailStep href={previous} way="back" name={sheetWords().trail.ofHits.previous} />
          <span data-testid="compared">{place}</span>
          <TrailStep href={next} way="forward" name={sheetWords().trail.ofHits.next} />
        </span>
      )}
    </nav>
  );
}
