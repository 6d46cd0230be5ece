import type { Health } from "../api/types";
import { archiveHref, evaluationHref } from "../state/route";
import { words } from "../words/words";
import { KeyHelp } from "./KeyHelp";
import { Link } from "./Link";

/** What stands below every page: what this is not for, and which encoder over how many cases answers. */
export function Footer({ health }: { readonly health: Health | null }) {
  return (
    <footer className="footer">
      <p>
        <strong>{words.footer.notForDiagnosis}</strong> {words.footer.judge}
      </p>
      <KeyHelp />
      {health !== null && (
        <p className="footer-facts">
          <span>{words.cases(health.cases)}</span>
          <span>{words.footer.images(health.images)}</span>
          <span title={words.footer.fingerprint(health.model.fingerprint)}>
            {health.model.name} <code>{health.model.fingerprint.slice(0, 12)}</code>
          </span>
          <span>Precedent {health.version}</span>
          <Link href={archiveHref()}>{words.footer.archive}</Link>
          <Link href={evaluationHref()}>{words.footer.evaluation}</Link>
          <a href={`/assets/licences.txt?${health.version}`}>{words.footer.licences}</a>
        </p>
      )}
    </footer>
  );
}
