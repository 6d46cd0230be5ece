import type { Archive } from "../../api/types";
import { sheetWords } from "../../words/sheets";
import { words } from "../../words/words";
import { count, modalityTitle } from "../words";
import { Heads, Rows } from "./Rows";

/** What the archive holds, and by which model it is searched. */
export function Holdings({ archive }: { readonly archive: Archive }) {
  const told = sheetWords().archive;
  const made = archive.index.made === undefined ? null : words.forms.moment(archive.index.made);
  return (
    <div className="sheet-columns">
      <Rows
        label={told.holds}
        rows={[
          [told.searched, count(archive.cases)],
          [told.reports, count(archive.reports)],
          [told.images, count(archive.images)],
          [told.reportsWaiting, count(archive.reportsWaiting)],
          [told.imagesHeld, count(archive.imagesHeld)],
          [told.pending, count(archive.pending)],
          [told.generation, told.made(archive.index.generation, made)],
          [told.model, archive.model.name],
          [told.fingerprint, <code key="fingerprint">{archive.model.fingerprint}</code>],
        ]}
      />
      <Modalities modalities={archive.modalities} />
    </div>
  );
}

function Modalities({ modalities }: { readonly modalities: Archive["modalities"] }) {
  const counted = Object.entries(modalities);
  if (counted.length === 0) return null;
  return (
    <table className="sheet-table" data-testid="modalities">
      <Heads names={[words.facets.modality, sheetWords().archive.cases]} />
      <tbody>
        {counted.map(([code, cases]) => (
          <tr key={code}>
            <th scope="row">
              {code} · {modalityTitle(code)}
            </th>
            <td>{count(cases)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
