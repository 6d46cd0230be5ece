package org.precedent.index.record;

import java.io.IOException;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;

/** Makes a record as one of an earlier version is, for tests. */
public final class Forgetting {
    private Forgetting() {}

    /** Takes away of which studies the cases are. */
    public static void studyIds(Path record) throws IOException {
        try (Handle handle = Sqlite.writer(record)) {
            handle.execute("DELETE FROM study_ids");
        }
    }
}
