import { Icon } from "./Icon";

/** Shown over the page while a file hovers above it: what becomes of it when it is dropped. */
export function DropOverlay({ says }: { readonly says: string }) {
  return (
    <div className="drop-overlay" aria-hidden="true">
      <div>
        <Icon name="image" />
        {says}
      </div>
    </div>
  );
}
