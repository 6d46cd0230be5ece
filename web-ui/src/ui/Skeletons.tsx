const cards = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** The shape of hits to come. */
export function GridSkeleton() {
  return (
    <div className="grid" aria-hidden="true">
      {cards.map((card) => (
        <div className="card skeleton" key={card}>
          <div className="card-well" />
          <div className="card-body">
            <span className="bone bone-title" />
            <span className="bone" />
            <span className="bone" />
            <span className="bone bone-short" />
          </div>
        </div>
      ))}
    </div>
  );
}

/** The shape of a case to come. */
export function CaseSkeleton() {
  return (
    <div className="case skeleton" aria-hidden="true">
      <div className="viewer-well" />
      <div className="case-side">
        <span className="bone bone-title" />
        <span className="bone" />
        <span className="bone" />
        <span className="bone bone-short" />
        <span className="bone" />
        <span className="bone" />
      </div>
    </div>
  );
}
