import type { Health } from "../api/types";
import { counted } from "./words";

/** What stands below every page: what this is not for, and which encoder over how many cases answers. */
export function Footer({ health }: { readonly health: Health | null }) {
  return (
    <footer className="footer">
      <p>
        <strong>Not for clinical diagnosis.</strong> Precedent helps people judge; it never diagnoses.
      </p>
      {health !== null && (
        <p className="footer-facts">
          <span>{counted(health.cases, "case", "cases")}</span>
          <span>{counted(health.images, "image", "images")}</span>
          <span title={`Fingerprint ${health.model.fingerprint}`}>
            {health.model.name} <code>{health.model.fingerprint.slice(0, 12)}</code>
          </span>
          <span>Precedent {health.version}</span>
          <a href={`/assets/licences.txt?${health.version}`}>Licences</a>
        </p>
      )}
    </footer>
  );
}
