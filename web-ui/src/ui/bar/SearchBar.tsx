import { type FormEvent, type RefObject, useRef, useState } from "react";
import { type Denial, denialsIn } from "../../state/denials";
import { type Part, partLimits } from "../../state/parts";
import type { ToldFilter } from "../../state/toldFilters";
import { isUnknown } from "../../state/unknown";
import { words } from "../../words/words";
import { Icon } from "../Icon";
import { Offers } from "./Offers";
import { type Chip, PartChip } from "./PartChip";

type Props = {
  /** The words that can be written on. */
  readonly text: string;
  /** All other parts. */
  readonly chips: readonly Chip[];
  /** Whether something would be looked for without these words: else nothing can be searched away from. */
  readonly hasMore: boolean;
  /** Whether files are being read. */
  readonly isReading: boolean;
  /** What could be filtered by, as the images tell. */
  readonly told: readonly ToldFilter[];
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onSearch: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onChange: (place: number, part: Part, text: string) => void;
  readonly onRemove: (place: number, text: string) => void;
  /** Goes on to the hits; whether there are any. */
  readonly onDown: () => boolean;
  readonly onAway: (denial: Denial) => void;
  readonly onOnly: (filter: ToldFilter, text: string) => void;
};

/** Where a search is put together: words, images and cases, each for or against it. */
export function SearchBar(props: Props) {
  const { chips, input } = props;
  const [draft, setDraft] = useState(props.text);
  const [seen, setSeen] = useState(props.text);
  const picker = useRef<HTMLInputElement>(null);
  const searches = useRef<HTMLButtonElement>(null);
  if (seen !== props.text) {
    setSeen(props.text);
    setDraft(props.text);
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSearch(draft);
    if (isUnknown()) setDraft(""); // they are hidden once they are searched for
  };
  const pick = (files: FileList | null) => {
    if (files !== null && files.length > 0) props.onFiles([...files]);
    if (picker.current !== null) picker.current.value = ""; // so that the same file can be picked again
  };
  const read = draft.length > partLimits.textLength ? "" : draft; // what is not searched for takes no time either
  const denials = denialsIn(read).filter(({ rest }) => rest !== "" || props.hasMore);
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of 2023 do not know <search> yet
    <form role="search" className="bar" data-testid="drop-zone" onSubmit={submit}>
      <Icon name="search" />
      {chips.length > 0 && (
        <ul className="parts" aria-label={words.bar.parts}>
          {chips.map((chip) => (
            <PartChip
              key={`${chip.place}-${chip.part.kind}`}
              chip={chip}
              onChange={(part) => props.onChange(chip.place, part, draft)}
              onRemove={() => props.onRemove(chip.place, draft)}
            />
          ))}
        </ul>
      )}
      <input
        ref={input}
        className="bar-input"
        data-testid="search-input"
        type="text"
        inputMode="search"
        enterKeyHint="search"
        aria-label={words.bar.describe}
        aria-keyshortcuts="/"
        placeholder={chips.length === 0 ? words.bar.wordsOrImages : words.bar.addWords}
        autoComplete="off"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown" && props.onDown()) event.preventDefault();
        }}
      />
      <input
        ref={picker}
        className="unseen"
        data-testid="image-input"
        type="file"
        accept="image/*,.dcm,.dicom,application/dicom"
        multiple
        tabIndex={-1}
        aria-label={words.bar.imagesToSearch}
        onChange={(event) => pick(event.target.files)}
      />
      <button
        type="button"
        className="bar-pick"
        aria-label={words.bar.choose}
        title={words.bar.chooseHow}
        onClick={() => picker.current?.click()}
      >
        <Icon name="image" />
      </button>
      <button ref={searches} type="submit" className="button button-strong" data-testid="search-button">
        {words.bar.search}
      </button>
      <output className="bar-reading muted">{props.isReading && words.bar.reading}</output>
      <Offers
        denials={denials}
        told={props.told}
        onAway={props.onAway}
        onOnly={(filter) => {
          props.onOnly(filter, draft);
          searches.current?.focus(); // the offer goes, and would take the focus with it
        }}
      />
    </form>
  );
}
