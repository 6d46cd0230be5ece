import { useLayoutEffect, useRef } from "react";

type Props = {
  readonly bitmap: ImageBitmap;
  readonly title: string;
  readonly isInverted: boolean;
};

/** A decoded picture, painted before the browser shows the words that the same step wrote beside it. */
export function Picture({ bitmap, title, isInverted }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const target = canvas.current;
    if (target === null) return;
    if (target.width !== bitmap.width) target.width = bitmap.width;
    if (target.height !== bitmap.height) target.height = bitmap.height;
    const context = target.getContext("2d");
    context?.clearRect(0, 0, bitmap.width, bitmap.height);
    context?.drawImage(bitmap, 0, 0);
  }, [bitmap]);
  return (
    <canvas
      ref={canvas}
      className="viewer-image viewer-picture"
      role="img"
      aria-label={title}
      data-testid="viewer-picture"
      data-inverted={isInverted}
    />
  );
}
