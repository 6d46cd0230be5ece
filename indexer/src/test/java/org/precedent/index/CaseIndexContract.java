package org.precedent.index;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.precedent.encoder.Fingerprint;

/** What every index does, whatever its engine. An adapter's test extends this and says how its index is opened. */
public abstract class CaseIndexContract
        implements StorageContract,
                NearestContract,
                RecallContract,
                WordsContract,
                ScopeContract,
                FilterContract,
                FacetContract,
                ListContract,
                ViewContract {
    private @Nullable CaseIndex index;

    /** Opens this test's index for writing: empty at first, then with what was committed. */
    protected abstract CaseIndex open(Fingerprint fingerprint) throws IOException;

    @BeforeEach
    void openEmpty() throws IOException {
        index = open(ENCODER);
    }

    @AfterEach
    void close() throws IOException {
        index().close();
    }

    @Override
    public final CaseIndex index() {
        if (index == null) {
            throw new IllegalStateException("no index is open");
        }
        return index;
    }

    @Override
    public final CaseIndex reopened(Fingerprint fingerprint) throws IOException {
        index().close();
        index = open(fingerprint);
        return index;
    }
}
