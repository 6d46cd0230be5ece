import type { Health } from "../api/types";
import { searchHref } from "../state/route";
import { emptySearch } from "../state/search";
import { Icon } from "./Icon";
import { Link } from "./Link";
import { counted } from "./words";

const examples = ["left pneumothorax", "head CT with ring-enhancing mass", "melanoma"];

/** What the reader sees before the first search. */
export function StartPanel({ health }: { readonly health: Health | null }) {
  return (
    <section className="start" aria-label="How to search">
      <ul className="examples" aria-label="Examples">
        {examples.map((text) => (
          <li key={text}>
            <Link className="example" href={searchHref({ ...emptySearch, text })}>
              <Icon name="search" />
              {text}
            </Link>
          </li>
        ))}
      </ul>
      <p className="start-hint start-keys">
        Drop an image anywhere, paste one with <kbd>Ctrl</kbd> <kbd>V</kbd>, or press <kbd>/</kbd> and type.
        Images and words go together.
      </p>
      <p className="start-hint">
        {health !== null && `${counted(health.cases, "case", "cases")} to compare with. `}
        What you search with stays on this server.
      </p>
    </section>
  );
}
