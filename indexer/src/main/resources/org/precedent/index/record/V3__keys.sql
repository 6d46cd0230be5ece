-- The name of the key that the pseudonyms are made with: one row.
CREATE TABLE keys (
    name TEXT NOT NULL,
    checksum BIGINT NOT NULL
);
