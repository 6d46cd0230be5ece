import type { Case } from "../api/types";
import { sheetWords } from "../words/sheets";
import { words } from "../words/words";
import { bodyPartTitle, modalityTitle, sexTitle } from "./words";

/** What is known of a case besides its images and its report. */
export function Facts({ of }: { readonly of: Case }) {
  const attributes = Object.entries(of.attributes).sort(([one], [other]) =>
    one.localeCompare(other, words.language),
  );
  return (
    <section className="facts">
      <h2>{sheetWords().case.details}</h2>
      <table>
        <tbody>
          <Fact name={words.facets.modality} value={`${of.modality} · ${modalityTitle(of.modality)}`} />
          <Fact name={words.facets.bodyPart} value={bodyPartTitle(of.bodyPart)} />
          <Fact name={words.facets.sex} value={sexTitle(of.sex)} />
          <Fact
            name={sheetWords().case.age}
            value={of.age === undefined ? words.unknown : sheetWords().case.years(of.age)}
          />
          <Fact
            name={words.filters.studyDate}
            value={of.studyDate === undefined ? words.unknown : words.forms.date(of.studyDate)}
          />
          {attributes.map(([name, value]) => (
            <Fact key={name} name={attributeTitle(name)} value={value} />
          ))}
          <Fact name={sheetWords().case.id} value={of.id} isCode />
        </tbody>
      </table>
    </section>
  );
}

type FactProps = { readonly name: string; readonly value: string; readonly isCode?: boolean };

function Fact({ name, value, isCode = false }: FactProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{isCode ? <code>{value}</code> : value}</td>
    </tr>
  );
}

/** "text_origin" or "textOrigin" as "Text origin". */
function attributeTitle(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[_-]+/g, " ")
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
