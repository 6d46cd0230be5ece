import { useState } from "react";
import type { HeldImage, Quarantine } from "../../api/types";
import { sheetWords } from "../../words/sheets";
import { words } from "../../words/words";
import { SmallPicture } from "../SmallPicture";
import { Pager } from "./Pager";
import { Heads } from "./Rows";
import { refusal } from "./refusal";

type Props = {
  readonly held: Quarantine;
  readonly from: number;
  readonly size: number;
  readonly onGo: (from: number) => void;
};

/** The same in every language. */
const command = "precedent quarantine";

/** What was held back, each picture veiled until somebody asks for it, and which command decides. */
export function QuarantineTable({ held, from, size, onGo }: Props) {
  const told = sheetWords().archive.quarantine;
  return (
    <>
      <dl className="commands">
        <Command name="release" means={told.release} />
        <Command name="drop" means={told.drop} />
        {!held.picturesShown && <Command name="show" means={told.show} />}
      </dl>
      {!held.picturesShown && <p>{told.hidden}</p>}
      {held.total === 0 ? <p>{told.none}</p> : <p>{told.counted(held.waiting, held.total)}</p>}
      {held.images.length > 0 && (
        <table className="sheet-table" data-testid="quarantine-table">
          <Heads names={[told.id, told.since, told.state, told.reason, told.picture]} />
          <tbody>
            {held.images.map((image) => (
              <tr key={image.id}>
                <th scope="row">
                  <code>{image.id}</code>
                </th>
                <td>{words.forms.moment(image.since)}</td>
                <td>{told.states[image.state]}</td>
                <td lang={refusal(image.code, image.reason).lang}>
                  {refusal(image.code, image.reason).text}
                </td>
                <td>
                  <Veiled image={image} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager of={told.title} from={from} size={size} all={held.total} onGo={onGo} />
    </>
  );
}

function Command({ name, means }: { readonly name: "release" | "drop" | "show"; readonly means: string }) {
  const options = name === "show" ? "--data DIR --out FILE.png ID" : "--data DIR ID";
  return (
    <div>
      <dt>
        <code>{[command, name, options].join(" ")}</code>
      </dt>
      <dd>{means}</dd>
    </div>
  );
}

/** A picture that may hold a name: nothing of it is loaded before the reader asks. */
function Veiled({ image: { id, picture } }: { readonly image: HeldImage }) {
  const told = sheetWords().archive.quarantine;
  const [state, setState] = useState<"veiled" | "shown">("veiled");
  if (picture === undefined) return told.noPicture;
  return (
    <>
      <button
        type="button"
        className="button"
        aria-expanded={state !== "veiled"}
        aria-label={state === "veiled" ? told.look(id) : told.hide(id)}
        onClick={() => setState(state === "veiled" ? "shown" : "veiled")}
      >
        {state === "veiled" ? told.open : told.close}
      </button>
      {state === "shown" && (
        <SmallPicture
          className="held-picture"
          src={picture}
          alt={told.shown(id)}
          instead={<p role="status">{told.gone}</p>}
        />
      )}
    </>
  );
}
