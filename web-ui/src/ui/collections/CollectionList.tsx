import type { ListedCollection } from "../../api/types";
import { collectionHref } from "../../state/route";
import { useUnknown } from "../../state/unknown";
import { sheetWords } from "../../words/sheets";
import { words } from "../../words/words";
import { Labels } from "../Labels";
import { Link } from "../Link";

type Props = {
  readonly collections: readonly ListedCollection[];
  readonly onDelete: (collection: ListedCollection) => void;
};

/** All collections, the latest changed first. */
export function CollectionList({ collections, onDelete }: Props) {
  const isUnknown = useUnknown().isOn;
  if (collections.length === 0) return <p className="muted">{sheetWords().collections.none}</p>;
  return (
    <ul className="collection-list">
      {collections.map((one) => (
        <li key={one.id} data-testid="collection">
          <Link href={collectionHref(one.id)}>{one.name}</Link>
          <span className="muted">{words.cases(one.count)}</span>
          <span className="muted">{sheetWords().collections.changed(one.changed.slice(0, 10))}</span>
          <Labels labels={one.tags} name={sheetWords().collections.tags} most={6} />
          {/* nobody deletes what they cannot name */}
          {!isUnknown && (
            <button
              type="button"
              className="quiet"
              aria-label={sheetWords().collections.deleteOne(one.name)}
              onClick={() => onDelete(one)}
            >
              {sheetWords().collections.delete}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
