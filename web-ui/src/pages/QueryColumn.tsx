import { useMemo, useState } from "react";
import { failureOf } from "../api/failure";
import { useCase } from "../api/queries";
import type { CaseImage, Hit } from "../api/types";
import { seenParts } from "../state/compare";
import type { CasePart, ImagePart } from "../state/parts";
import { wordsOf } from "../state/parts";
import { fileOf, pictureOf, type QueryImage } from "../state/queryImages";
import type { SearchState } from "../state/search";
import { useUnknown } from "../state/unknown";
import { PlainColumn } from "../ui/compare/PlainColumn";
import { QueryHeading } from "../ui/compare/QueryHeading";
import { type ColumnLink, useLink } from "../ui/compare/useLink";
import type { Sync } from "../ui/compare/useSync";
import { LostImage } from "../ui/LostImage";
import { FailureNotice } from "../ui/Notice";
import { sheetWords } from "../words/sheets";
import { words } from "../words/words";
import { CaseColumn } from "./CaseColumn";
import type { QueryImages } from "./useQueryImages";

type Props = {
  readonly search: SearchState;
  readonly images: QueryImages;
  /** The hit beside it, by which one of the images of a case was decided on. */
  readonly hit: Hit | undefined;
  readonly sync: Sync;
};

/** What is looked for: the image that the reader gave, or the images of a case; one of them where there are several. */
export function QueryColumn({ search, images, hit, sync }: Props) {
  const link = useLink(sync);
  const places = seenParts(search.parts);
  const [wanted, onChoose] = useState<number | null>(null);
  const place = wanted !== null && places.includes(wanted) ? wanted : (places[0] ?? 0);
  const part = search.parts[place];
  const text = wordsOf(search.parts);
  const isUnknown = useUnknown().isOn;
  const decided = hit?.explanation.legs.find((leg) => leg.part === place && leg.queryImage !== undefined);
  return (
    <article className="compare-column" aria-label={sheetWords().compare.query}>
      <QueryHeading
        parts={search.parts}
        places={places}
        chosen={place}
        text={text === "" ? "" : isUnknown ? words.unknownMode.words : words.bar.chip.text(text)}
        onChoose={onChoose}
      />
      {part?.kind === "image" && (
        <GivenImage key={part.hash} part={part} images={images} sync={sync} link={link} />
      )}
      {part?.kind === "case" && (
        <LikeCase
          key={part.caseId}
          part={part}
          startAt={part.imageId ?? decided?.queryImage ?? null}
          sync={sync}
          link={link}
        />
      )}
    </article>
  );
}

type GivenProps = {
  readonly part: ImagePart;
  readonly images: QueryImages;
  readonly sync: Sync;
  readonly link: ColumnLink;
};

function GivenImage({ part, images, sync, link }: GivenProps) {
  const image = images.held.get(part.hash);
  if (image === undefined) {
    if (!images.isLost) return <div className="viewer-well skeleton" />;
    return <LostImage />;
  }
  return <OneImage image={image} region={part.region} sync={sync} link={link} />;
}

type OneProps = Pick<GivenProps, "sync" | "link"> & {
  readonly image: QueryImage;
  readonly region: ImagePart["region"];
};

/** An image that this tab holds: nobody is asked for it. */
function OneImage({ image, region, sync, link }: OneProps) {
  const shown = useMemo(() => [asCaseImage(image)], [image]);
  return (
    <PlainColumn
      name={sheetWords().compare.query}
      images={shown}
      startAt={null}
      sync={sync}
      link={link}
      load={async () => fileOf(image)}
      heat={null}
      enclosed={region === null ? null : { imageId: image.hash, region }}
    />
  );
}

type LikeProps = {
  readonly part: CasePart;
  readonly startAt: string | null;
  readonly sync: Sync;
  readonly link: ColumnLink;
};

function LikeCase({ part, startAt, sync, link }: LikeProps) {
  const found = useCase(part.caseId);
  if (found.isError) {
    return <FailureNotice failure={failureOf(found.error)} onRetry={() => void found.refetch()} />;
  }
  if (found.data === undefined) return <div className="viewer-well skeleton" />;
  const { imageId, region } = part;
  return (
    <CaseColumn
      name={sheetWords().compare.query}
      images={found.data.images}
      startAt={startAt}
      sync={sync}
      link={link}
      heat={null}
      enclosed={imageId === null || region === null ? null : { imageId, region }}
    />
  );
}

/** What it measures is known only once it is decoded, and nothing here asks for it. */
function asCaseImage(image: QueryImage): CaseImage {
  const { hash } = image;
  return {
    id: hash,
    series: 1,
    position: 0,
    view: "",
    width: 0,
    height: 0,
    thumbnail: pictureOf(image),
    rendered: hash,
  };
}
