import type { Failure } from "../api/failure";
import { inEnglish, words } from "../words/words";
import { failureWords } from "./failureWords";

/** Said on every page while the server is away; one that does not answer is told from one that says that it cannot search. */
export function Offline({ failure }: { readonly failure: Failure }) {
  return (
    <p className="banner" role="status" data-testid="offline">
      <Why failure={failure} /> {words.shell.mayBeOld}
    </p>
  );
}

function Why({ failure }: { readonly failure: Failure }) {
  if (failure.kind === "unreachable") return `${words.failures.noAnswer}.`;
  const { detail, isEnglish } = failureWords(failure);
  return <span lang={isEnglish ? inEnglish() : undefined}>{detail}</span>;
}
