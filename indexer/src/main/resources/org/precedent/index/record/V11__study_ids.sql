-- Of which study of its source a case is: the identifier as it came, sealed with the archive's key. It goes with its case.
CREATE TABLE study_ids (
    case_id TEXT PRIMARY KEY,
    sealed TEXT NOT NULL,
    checksum BIGINT NOT NULL
);
