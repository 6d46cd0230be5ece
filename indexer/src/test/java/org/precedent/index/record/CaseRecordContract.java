package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.SourceKey;

/** What every record promises. An adapter's test extends this and says how its record is opened. */
public abstract class CaseRecordContract
        implements SourcesContract,
                FilesContract,
                DeletionContract,
                VectorsContract,
                CalibrationsContract,
                GenerationsContract,
                ReadingsContract,
                WaitingContract,
                RefusalsContract,
                QuarantineContract,
                CollectionsContract,
                StudyIdsContract {

    private CaseRecord record = new InMemoryRecord();

    /** Opens this test's record for writing: empty at first, then with what was written. */
    protected abstract CaseRecord open() throws IOException;

    @BeforeEach
    void openEmpty() throws IOException {
        record = open();
    }

    @AfterEach
    void closeSound() throws IOException {
        assertEquals(List.of(), problems());
        record.close();
    }

    @Override
    public final CaseRecord record() {
        return record;
    }

    @Override
    public CaseRecord reopened() throws IOException {
        record.close();
        record = open();
        return record;
    }

    @Test
    void aClosedRecordIsOfNoUse() throws IOException {
        record.close();
        List<Arrival> batch = List.of(SampleArrival.from("s").arrival());
        assertThrows(IllegalStateException.class, () -> record.accept(batch));
        assertThrows(IllegalStateException.class, () -> record.contribution(new SourceKey("s")));
        record = open();
    }
}
