import { sheetWords } from "../words/sheets";

/** All keys of the page, and what they do. */
export default function KeyList() {
  return (
    <dl>
      {sheetWords().keyHelp.list.map(([keys, meaning]) => (
        <div key={meaning}>
          <dt>
            {keys.split(" ").map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
