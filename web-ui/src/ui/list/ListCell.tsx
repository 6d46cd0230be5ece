import type { ListRow } from "../../api/types";
import type { ListColumn } from "../../state/list";
import { inEnglish, words } from "../../words/words";
import { RelevanceBadge } from "../Relevance";
import { bodyPartTitle, count, findingTitle, inOrder, modalityTitle, sexTitle } from "../words";

/** What a row says in a column; nothing where nothing is known. */
export function ListCell({ column, row }: { readonly column: ListColumn; readonly row: ListRow }) {
  switch (column) {
    case "rank":
      return row.rank === undefined ? null : count(row.rank);
    case "relevance":
      return row.relevance === undefined ? null : <RelevanceBadge relevance={row.relevance} />;
    case "modality":
      return row.modality === undefined ? null : (
        <abbr title={modalityTitle(row.modality)}>{row.modality}</abbr>
      );
    case "bodyPart":
      return row.bodyPart === undefined ? null : bodyPartTitle(row.bodyPart);
    case "sex":
      return row.sex === undefined ? null : sexTitle(row.sex);
    case "age":
      return row.age === undefined ? null : count(row.age);
    case "studyDate":
      return row.studyDate === undefined ? null : (
        <time dateTime={row.studyDate}>{words.forms.date(row.studyDate)}</time>
      );
    case "labels":
      return row.labels?.join(", ") ?? null;
    case "findings":
      return row.findings === undefined ? null : <Findings findings={row.findings} />;
    case "imageCount":
      return row.imageCount === undefined ? null : count(row.imageCount);
    case "attributes":
      return <Attributes attributes={row.attributes ?? {}} />;
  }
}

function Findings({ findings }: { readonly findings: NonNullable<ListRow["findings"]> }) {
  const told = inOrder.filter((presence) => findings[presence].length > 0);
  return (
    <ul className="list-several">
      {told.map((presence) => (
        <li key={presence}>
          <span className="muted">{words.presence[presence]}: </span>
          <span lang={inEnglish()}>{findings[presence].map(findingTitle).join(", ")}</span>
        </li>
      ))}
    </ul>
  );
}

function Attributes({ attributes }: { readonly attributes: Readonly<Record<string, string>> }) {
  return (
    <ul className="list-several">
      {Object.entries(attributes).map(([name, value]) => (
        <li key={name}>
          <span className="muted">{name}: </span>
          {value}
        </li>
      ))}
    </ul>
  );
}
