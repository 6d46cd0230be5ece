import { fetchPicture } from "../api/pictures";
import type { CaseImage } from "../api/types";
import { type Enclosed, PlainColumn } from "../ui/compare/PlainColumn";
import { SeriesSelect } from "../ui/compare/SeriesSelect";
import type { ColumnProps } from "../ui/compare/useColumn";
import { useSeries } from "../ui/compare/useSeries";
import type { Heat } from "../ui/HeatBar";
import { viewerStrings as say } from "../ui/viewer/viewerStrings";

type Props = Omit<ColumnProps, "images"> & {
  /** All images of a case. */
  readonly images: readonly CaseImage[];
  readonly heat: Heat | null;
  readonly enclosed?: Enclosed | null;
};

/** The images of a case in a column, one series at a time. */
export function CaseColumn({ images, heat, enclosed = null, ...column }: Props) {
  const choice = useSeries(images, column.startAt);
  if (images.length === 0) return <div className="viewer-well viewer-empty">{say.none}</div>;
  return (
    <PlainColumn
      key={choice.chosen}
      {...column}
      images={choice.images}
      load={fetchPicture}
      heat={heat}
      enclosed={enclosed}
      tools={<SeriesSelect name={column.name} choice={choice} />}
    />
  );
}
