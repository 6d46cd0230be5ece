const paths = {
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20 20",
  image: "M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 17M15 9.2v.1",
  close: "M6 6l12 12M18 6 6 18",
  back: "M14 6l-6 6 6 6",
  forward: "M10 6l6 6-6 6",
  similar: "M9.5 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10ZM14.5 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10Z",
  compare: "M4 5h6.500v14H4zM13.500 5H20v14h-6.500z",
  filter: "M4 7h16M7 12h10M10 17h4",
  zoomIn: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20 20M10.5 7.5v6M7.5 10.5h6",
  zoomOut: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20 20M7.5 10.5h6",
  invert: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM12 4v16M14.5 5v14M17 6.5v11",
  thumbUp: "M7 11v9H4v-9zM7 11l4-7c1.500 0 2.500 1 2.500 2.500V10H19l-1.500 10H7",
  thumbDown: "M7 13V4H4v9zM7 13l4 7c1.500 0 2.500-1 2.500-2.500V14H19L17.500 4H7",
  stack: "M12 4 3 8.5l9 4.5 9-4.5zM3 13l9 4.5 9-4.5",
  move: "M9 6v.1M9 12v.1M9 18v.1M15 6v.1M15 12v.1M15 18v.1",
  settings:
    "M4 7h8M16 7h4M14 5a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM4 17h4M12 17h8M10 15a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z",
  offline: "M4 4l16 16M5 12a10 10 0 0 1 4-2.400M19 12a10 10 0 0 0-6-3M8.500 15.500a5 5 0 0 1 7 0M12 19v.1",
} as const;

type IconName = keyof typeof paths;

/** A line drawing beside words that say the same; screen readers pass over it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
