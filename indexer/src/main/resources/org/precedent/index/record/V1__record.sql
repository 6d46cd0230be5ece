-- Times are milliseconds since 1970 in UTC. A checksum is the CRC-32C over all other columns of its row.

-- Numbers that are given out once: revision, sequence, generation, run.
CREATE TABLE numbers (
    name TEXT PRIMARY KEY,
    last BIGINT NOT NULL
);

INSERT INTO numbers (name, last) VALUES ('revision', 0), ('sequence', 0), ('generation', 0), ('run', 0);

-- A deleted case keeps its row as a tombstone.
CREATE TABLE cases (
    id TEXT PRIMARY KEY,
    revision BIGINT NOT NULL,
    deleted BIGINT,
    checksum BIGINT NOT NULL
);

-- What a source said last. Its status is in the words of HL7 table 0085: F, final, until a source says otherwise.
CREATE TABLE contributions (
    source TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    origin TEXT NOT NULL,
    digest TEXT NOT NULL,
    patient TEXT,
    facts TEXT NOT NULL,
    report TEXT NOT NULL,
    about TEXT,
    view_name TEXT NOT NULL,
    status TEXT NOT NULL,
    version BIGINT NOT NULL,
    sequence BIGINT NOT NULL UNIQUE,
    first_accepted BIGINT NOT NULL,
    last_accepted BIGINT NOT NULL,
    checksum BIGINT NOT NULL
);

CREATE INDEX contributions_of_case ON contributions (case_id, sequence);

-- Images whose pixels are kept, by what they hold; contributions share them, and images share files.
CREATE TABLE kept_images (
    id TEXT PRIMARY KEY,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    pixels TEXT NOT NULL,
    encoded TEXT NOT NULL,
    shown TEXT,
    blank BIGINT NOT NULL,
    checksum BIGINT NOT NULL
);

CREATE INDEX kept_images_encoded ON kept_images (encoded);

CREATE INDEX kept_images_shown ON kept_images (shown) WHERE shown IS NOT NULL;

CREATE TABLE contribution_images (
    source TEXT NOT NULL REFERENCES contributions (source),
    ordinal BIGINT NOT NULL,
    image_id TEXT NOT NULL REFERENCES kept_images (id),
    series TEXT NOT NULL,
    series_number BIGINT NOT NULL,
    series_position BIGINT NOT NULL,
    view_name TEXT NOT NULL,
    checksum BIGINT NOT NULL,
    PRIMARY KEY (source, ordinal)
);

CREATE INDEX contribution_images_of_image ON contribution_images (image_id);

-- Unit vectors, their components as little-endian 32-bit floats.
CREATE TABLE vectors (
    case_id TEXT NOT NULL REFERENCES cases (id),
    fingerprint TEXT NOT NULL,
    content TEXT NOT NULL,
    vector BYTEA NOT NULL,
    checksum BIGINT NOT NULL,
    PRIMARY KEY (case_id, fingerprint, content)
);

CREATE INDEX vectors_of_content ON vectors (fingerprint, content);

CREATE TABLE generations (
    name TEXT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    fingerprint TEXT NOT NULL,
    state TEXT NOT NULL,
    created BIGINT NOT NULL,
    checksum BIGINT NOT NULL
);

CREATE UNIQUE INDEX one_current_generation ON generations (state) WHERE state = 'CURRENT';

-- The revision of a case that a generation holds, and the one that it should hold; 0 for none. A wrong number here costs
-- an indexing and is mended by it, so there is no checksum.
CREATE TABLE holdings (
    generation TEXT NOT NULL REFERENCES generations (name),
    case_id TEXT NOT NULL,
    held BIGINT NOT NULL,
    wanted BIGINT NOT NULL,
    PRIMARY KEY (generation, case_id)
);

CREATE INDEX holdings_of_case ON holdings (case_id);

CREATE INDEX pending_holdings ON holdings (generation, wanted, case_id) WHERE held <> wanted;

CREATE TABLE runs (
    number BIGINT PRIMARY KEY,
    began BIGINT NOT NULL,
    checksum BIGINT NOT NULL
);

CREATE TABLE refusals (
    run BIGINT NOT NULL REFERENCES runs (number),
    ordinal BIGINT NOT NULL,
    place TEXT NOT NULL,
    line BIGINT,
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    quarantined BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    checksum BIGINT NOT NULL,
    PRIMARY KEY (run, ordinal)
);
