-- Reports come in versions, and find their study by its order. A checksum counts these columns where they are not null,
-- so that rows of before keep theirs. The status is in letters of HL7 table 0085: P preliminary, F final, A addendum
-- (of table 0271), C corrected, W withdrawn.
ALTER TABLE contributions ADD COLUMN accession TEXT;

ALTER TABLE contributions ADD COLUMN issued BIGINT;

ALTER TABLE contributions ADD COLUMN parent TEXT;

CREATE INDEX contributions_of_order ON contributions (accession) WHERE accession IS NOT NULL;

-- Reports whose study is not there, in no index. Those that name an order alone have its key in the place of the case.
CREATE TABLE waiting_reports (
    source TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
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
    accession TEXT,
    issued BIGINT,
    parent TEXT,
    checksum BIGINT NOT NULL
);

CREATE INDEX waiting_reports_of_case ON waiting_reports (case_id, sequence);

-- The orders of deleted cases, so that a report which names such an order alone does not wait for ever.
CREATE TABLE buried_orders (
    accession TEXT NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    checksum BIGINT NOT NULL,
    PRIMARY KEY (accession, case_id)
);

CREATE INDEX buried_orders_of_case ON buried_orders (case_id);
