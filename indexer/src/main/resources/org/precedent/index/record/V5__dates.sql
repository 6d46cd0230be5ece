-- What becomes of the days of studies and of days in texts: KEEP, SHIFT or DROP, one row, written by the first ingest.
CREATE TABLE dates (
    choice TEXT NOT NULL,
    checksum BIGINT NOT NULL
);
