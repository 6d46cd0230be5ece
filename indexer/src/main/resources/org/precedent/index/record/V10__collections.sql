-- What people put together of cases. Tags are kept a line each. Nothing that is written here is de-identified by anybody.
CREATE TABLE collections (
    id TEXT PRIMARY KEY,
    revision BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    tags TEXT NOT NULL,
    checksum BIGINT NOT NULL
);

-- A case may be gone when its sources say otherwise; one that is deleted takes its entries along.
CREATE TABLE collection_entries (
    collection_id TEXT NOT NULL REFERENCES collections (id),
    ordinal BIGINT NOT NULL,
    case_id TEXT NOT NULL,
    note TEXT NOT NULL,
    tags TEXT NOT NULL,
    history TEXT,
    diagnosis TEXT,
    checksum BIGINT NOT NULL,
    PRIMARY KEY (collection_id, ordinal)
);

CREATE UNIQUE INDEX collection_entries_of_case ON collection_entries (case_id, collection_id);
