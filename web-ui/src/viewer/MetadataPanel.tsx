import { useMemo, useState } from "react";
import type { DataSet } from "../api/dicomWeb";
import { viewerStrings as say } from "../ui/viewer/viewerStrings";
import { elementsOf, found } from "./elements";

/** What the archive tells of the instance that is seen, to be searched. */
export function MetadataPanel({ dataSet }: { readonly dataSet: DataSet }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="metadata" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary data-testid="metadata-open">{say.metadata}</summary>
      {isOpen && <Elements dataSet={dataSet} />}
    </details>
  );
}

function Elements({ dataSet }: { readonly dataSet: DataSet }) {
  const [words, setWords] = useState("");
  const all = useMemo(() => elementsOf(dataSet), [dataSet]);
  const shown = found(all, words);
  return (
    <>
      <label className="metadata-search">
        {say.metadataSearch}{" "}
        <input type="search" value={words} onChange={({ target }) => setWords(target.value)} />
      </label>
      <output className="metadata-count">{say.elements(shown.length, all.length)}</output>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by the keyboard */}
      <section className="metadata-table" tabIndex={0} aria-label={say.metadata}>
        <table data-testid="metadata">
          <thead>
            <tr>
              <th scope="col">{say.tag}</th>
              <th scope="col">{say.name}</th>
              <th scope="col">{say.value}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, tag, name, value }) => (
              <tr key={key}>
                <td>{tag}</td>
                <td>{name}</td>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
