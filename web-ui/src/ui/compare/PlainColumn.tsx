import type { ReactNode } from "react";
import type { CaseImage } from "../../api/types";
import { columns } from "../../state/compare";
import type { Region } from "../../state/parts";
import type { Heat } from "../HeatBar";
import { imageTitle } from "../imageOrder";
import { Picture } from "../viewer/Picture";
import { type LoadPicture, usePictures } from "../viewer/usePictures";
import { ColumnFrame } from "./ColumnFrame";
import { RegionLayer } from "./RegionLayer";
import { type ColumnProps, useColumn } from "./useColumn";

/** What of an image was looked for. */
export type Enclosed = { readonly imageId: string; readonly region: Region };

type Props = ColumnProps & {
  readonly load: LoadPicture;
  readonly heat: Heat | null;
  readonly enclosed: Enclosed | null;
  readonly tools?: ReactNode;
};

/** A column's images as pictures. */
export function PlainColumn({ load, heat, enclosed, tools, ...column }: Props) {
  const stack = useColumn(column, usePictures(load, columns.most), rendered);
  const { painted } = stack;
  return (
    <ColumnFrame
      {...column}
      stack={stack}
      heat={heat}
      tools={tools}
      staged={
        painted !== null && (
          <>
            <Picture
              bitmap={painted.picture}
              title={imageTitle(column.images, painted.place)}
              isInverted={column.sync.view.isInverted}
            />
            {enclosed?.imageId === painted.image.id && (
              <RegionLayer
                region={enclosed.region}
                width={painted.picture.width}
                height={painted.picture.height}
              />
            )}
          </>
        )
      }
    />
  );
}

function rendered(image: CaseImage): string {
  return image.rendered;
}
