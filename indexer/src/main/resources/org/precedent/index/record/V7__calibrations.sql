-- What was measured of how well an encoder knows the archive, as JSON; a row an encoder, measured anew as the archive grows.
CREATE TABLE calibrations (
    fingerprint TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    checksum BIGINT NOT NULL
);
