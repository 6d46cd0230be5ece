import type { AnchorHTMLAttributes, MouseEvent } from "react";
import { goBackTo, navigate } from "../state/location";

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "onClick"> & {
  readonly href: string;
  /** Goes there in place of where the reader is, so that the way back does not grow longer. */
  readonly isStep?: boolean;
  /** Goes back where the reader came from there. */
  readonly isReturn?: boolean;
  /** Called before the page goes there, when this tab goes there at all. */
  readonly onFollow?: () => void;
};

/** A link inside the page: a real address, followed without a reload. */
export function Link({ href, onFollow, isStep = false, isReturn = false, ...anchor }: Props) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.defaultPrevented || wantsItsOwnTab(event)) return;
    event.preventDefault();
    onFollow?.();
    if (isReturn) {
      goBackTo(href);
      return; // the hits know how far they were scrolled
    }
    navigate(href, isStep ? "replace" : "push");
    window.scrollTo(0, 0);
  };
  return <a {...anchor} href={href} onClick={follow} />;
}

function wantsItsOwnTab(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}
