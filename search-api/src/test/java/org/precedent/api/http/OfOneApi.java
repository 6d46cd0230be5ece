package org.precedent.api.http;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests that ask one running service, which none of them changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OfOneApi {
    RunningApi api;

    @BeforeAll
    final void start(@TempDir Path folder) throws IOException {
        api = RunningApi.start(folder);
    }

    @AfterAll
    final void stop() {
        api.close();
    }
}
