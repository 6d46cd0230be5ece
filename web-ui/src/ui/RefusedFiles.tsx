import { inEnglish, words } from "../words/words";
import { Notice } from "./Notice";

type Props = {
  /** Each with why it cannot be searched with, and what the server said of it in English. */
  readonly files: readonly { readonly name: string; readonly why: string; readonly reason?: string }[];
  readonly onRead: () => void;
};

/** What could not be searched with, each file with its reason. */
export function RefusedFiles({ files, onRead }: Props) {
  return (
    <Notice title={words.shell.refused(files.length)} testId="error" isAlert>
      <ul>
        {files.map(({ name, why, reason }) => (
          <li key={name + why}>
            {files.length > 1 && <strong>{name}: </strong>}
            {why} {reason !== undefined && <span lang={inEnglish()}>{reason}</span>}
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={onRead}>
        {words.close}
      </button>
    </Notice>
  );
}
