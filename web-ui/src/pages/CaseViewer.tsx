import { lazy } from "react";
import { fetchPicture } from "../api/pictures";
import { Viewer, type ViewerProps } from "../ui/Viewer";
import { AtFullDepth } from "./AtFullDepth";

const StackViewer = lazy(() => import("../viewer/StackViewer"));

/** A case's images, in the viewer that suits what is kept of them. */
export function CaseViewer(props: ViewerProps) {
  return (
    <AtFullDepth
      images={props.images}
      deep={(onGiveUp) => <StackViewer {...props} onGiveUp={onGiveUp} />}
      plain={<Viewer {...props} load={fetchPicture} />}
    />
  );
}
