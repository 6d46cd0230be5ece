package org.precedent.index.record;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteRecordTest extends CaseRecordContract {

    @TempDir
    Path temporary;

    @Override
    protected CaseRecord open() throws IOException {
        return SqliteRecord.open(temporary.resolve("record.db"), Access.WRITE, RecordUnderTest.KEY);
    }
}
