import { Icon } from "./Icon";
import { Link } from "./Link";

type Props = {
  /** Where the step leads; null where there is none. */
  readonly href: string | null;
  readonly way: "back" | "forward";
  readonly name: string;
};

/** A step to the next hit or to the one before, which leaves the way back as long as it is. */
export function TrailStep({ href, way, name }: Props) {
  const icon = <Icon name={way} />;
  if (href === null) return <span className="trail-step trail-none">{icon}</span>;
  return (
    <Link className="trail-step" isStep aria-label={name} title={name} href={href}>
      {icon}
    </Link>
  );
}
