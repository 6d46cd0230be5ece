import { type FormEvent, type RefObject, useRef, useState } from "react";
import { limits } from "../state/search";
import { Icon } from "./Icon";

/** What stands for an image or a case in the bar. */
type Stand = { readonly title: string; readonly src: string | null };

type Props = {
  readonly text: string;
  readonly image: Stand | null;
  readonly like: Stand | null;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onSearch: (text: string) => void;
  readonly onFile: (file: File, text: string) => void;
  readonly onRemoveImage: () => void;
  readonly onRemoveLike: () => void;
};

/** Where a search is put together: words, an image, a case, or several of them. */
export function SearchBar(props: Props) {
  const [draft, setDraft] = useState(props.text);
  const [seen, setSeen] = useState(props.text);
  const picker = useRef<HTMLInputElement>(null);
  if (seen !== props.text) {
    setSeen(props.text);
    setDraft(props.text);
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSearch(draft);
  };
  const pick = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) props.onFile(file, draft);
    if (picker.current !== null) picker.current.value = ""; // so that the same file can be picked again
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of 2023 do not know <search> yet
    <form role="search" className="bar" data-testid="drop-zone" onSubmit={submit}>
      <Icon name="search" />
      {props.image !== null && <Token {...props.image} onRemove={props.onRemoveImage} />}
      {props.like !== null && <Token {...props.like} onRemove={props.onRemoveLike} />}
      <input
        ref={props.input}
        className="bar-input"
        data-testid="search-input"
        type="text"
        inputMode="search"
        enterKeyHint="search"
        aria-label="Describe the case"
        aria-keyshortcuts="/"
        placeholder={props.image === null && props.like === null ? "Words, an image, or both" : "Add words"}
        autoComplete="off"
        maxLength={limits.textLength}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <input
        ref={picker}
        className="unseen"
        data-testid="image-input"
        type="file"
        accept="image/*"
        tabIndex={-1}
        aria-label="Image to search with"
        onChange={(event) => pick(event.target.files)}
      />
      <button
        type="button"
        className="bar-pick"
        aria-label="Choose an image"
        title="Choose, drop or paste an image"
        onClick={() => picker.current?.click()}
      >
        <Icon name="image" />
      </button>
      <button type="submit" className="button button-strong" data-testid="search-button">
        Search
      </button>
    </form>
  );
}

type TokenProps = Stand & { readonly onRemove: () => void };

function Token({ title, src, onRemove }: TokenProps) {
  return (
    <span className="token">
      {src !== null && <img src={src} alt="" />}
      <span className="token-title">{title}</span>
      <button type="button" aria-label={`Remove: ${title}`} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </span>
  );
}
