import type { AnchorHTMLAttributes, MouseEvent } from "react";
import { navigate } from "../state/location";

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "onClick"> & {
  readonly href: string;
  /** Called before the page goes there, when this tab goes there at all. */
  readonly onFollow?: () => void;
};

/** A link inside the page: a real address, followed without a reload. */
export function Link({ href, onFollow, ...anchor }: Props) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.defaultPrevented || wantsItsOwnTab(event)) return;
    event.preventDefault();
    onFollow?.();
    navigate(href);
    window.scrollTo(0, 0);
  };
  return <a {...anchor} href={href} onClick={follow} />;
}

function wantsItsOwnTab(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}
