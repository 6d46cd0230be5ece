import { lazy, type ReactNode } from "react";
import { fetchPicture } from "../api/pictures";
import type { CaseImage } from "../api/types";
import type { Enclosed } from "../ui/compare/PlainColumn";
import { PlainColumn } from "../ui/compare/PlainColumn";
import { RegionLayer } from "../ui/compare/RegionLayer";
import { SeriesSelect } from "../ui/compare/SeriesSelect";
import type { ColumnProps } from "../ui/compare/useColumn";
import { useSeries } from "../ui/compare/useSeries";
import type { Heat } from "../ui/HeatBar";
import { sheetWords } from "../words/sheets";
import { AtFullDepth } from "./AtFullDepth";

const DeepColumn = lazy(() => import("../viewer/DeepColumn"));

type Props = ColumnProps & {
  /** All images of a case. */
  readonly images: readonly CaseImage[];
  readonly heat: Heat | null;
  readonly enclosed?: Enclosed | null;
};

/** The images of a case in a column, one series at a time. */
export function CaseColumn({ images, enclosed = null, ...column }: Props) {
  const choice = useSeries(images, column.startAt);
  if (images.length === 0) return <div className="viewer-well viewer-empty">{sheetWords().viewer.none}</div>;
  return (
    <SeriesColumn
      key={choice.chosen}
      {...column}
      images={choice.images}
      enclosed={enclosed}
      tools={<SeriesSelect name={column.name} choice={choice} />}
    />
  );
}

type SeriesProps = ColumnProps & {
  readonly heat: Heat | null;
  readonly enclosed: Enclosed | null;
  readonly tools: ReactNode;
};

/** The images of one series, in the column that suits what is kept of them. */
function SeriesColumn(props: SeriesProps) {
  const { images, enclosed } = props;
  const over = (imageId: string, width: number, height: number) =>
    enclosed?.imageId === imageId && <RegionLayer region={enclosed.region} width={width} height={height} />;
  return (
    <AtFullDepth
      images={images}
      deep={(onGiveUp) => <DeepColumn {...props} over={over} onGiveUp={onGiveUp} />}
      plain={<PlainColumn {...props} load={fetchPicture} />}
    />
  );
}
