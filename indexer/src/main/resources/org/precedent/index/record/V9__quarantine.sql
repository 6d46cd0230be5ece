-- Sources that wait for a person's decision, or of which one was made: HELD, RELEASED or DROPPED. A picture is sealed with
-- the archive's key, and gone when it was decided upon.
CREATE TABLE quarantine (
    digest TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL,
    since BIGINT NOT NULL,
    decided BIGINT,
    picture TEXT,
    checksum BIGINT NOT NULL
);

CREATE INDEX quarantine_of_case ON quarantine (case_id);

CREATE INDEX quarantine_picture ON quarantine (picture) WHERE picture IS NOT NULL;
