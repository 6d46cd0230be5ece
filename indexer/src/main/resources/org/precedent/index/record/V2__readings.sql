-- What a case was made of when it got its revision, so that the same sources are not read again. A case of another
-- revision has changed since.
CREATE TABLE readings (
    case_id TEXT PRIMARY KEY REFERENCES cases (id),
    revision BIGINT NOT NULL,
    digest TEXT NOT NULL,
    checksum BIGINT NOT NULL
);
