import { useMemo, useState } from "react";
import type { DataSet } from "../api/dicomWeb";
import { sheetWords } from "../words/sheets";
import { elementsOf, found } from "./elements";

/** What the archive tells of the instance that is seen, to be searched. */
export function MetadataPanel({ dataSet }: { readonly dataSet: DataSet }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="metadata" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary data-testid="metadata-open">{sheetWords().depth.metadata}</summary>
      {isOpen && <Elements dataSet={dataSet} />}
    </details>
  );
}

function Elements({ dataSet }: { readonly dataSet: DataSet }) {
  const [typed, setTyped] = useState("");
  const all = useMemo(() => elementsOf(dataSet), [dataSet]);
  const shown = found(all, typed);
  return (
    <>
      <label className="metadata-search">
        {sheetWords().depth.metadataSearch}{" "}
        <input type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
      </label>
      <output className="metadata-count">{sheetWords().depth.elements(shown.length, all.length)}</output>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by the keyboard */}
      <section className="metadata-table" tabIndex={0} aria-label={sheetWords().depth.metadata}>
        <table data-testid="metadata">
          <thead>
            <tr>
              <th scope="col">{sheetWords().depth.tag}</th>
              <th scope="col">{sheetWords().depth.name}</th>
              <th scope="col">{sheetWords().depth.value}</th>
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
