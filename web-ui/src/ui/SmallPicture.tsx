import { type ComponentProps, type ReactNode, useState } from "react";
import { tellMissing, tellThere, useRounds } from "../state/serverNews";

type Props = Omit<ComponentProps<"img">, "onError" | "onLoad"> & {
  readonly src: string;
  readonly alt: string;
  /** What stands in its place when it did not come. */
  readonly instead?: ReactNode;
};

/** A picture that the browser itself asks the server for. One that does not come is asked for again when the server is well. */
export function SmallPicture({ src, alt, instead, ...looks }: Props) {
  const round = useRounds();
  const [failed, setFailed] = useState<{ readonly src: string; readonly round: number } | null>(null);
  if (failed?.src === src && failed.round === round) return instead;
  const onError = () => {
    setFailed({ src, round });
    tellMissing(src);
  };
  return <img src={src} alt={alt} onError={onError} onLoad={() => tellThere(src)} {...looks} />;
}
