package org.precedent.api.app;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.ingest.Calibrating;
import org.precedent.index.record.CaseRecord;

/** How well the encoder knows the archive, as the record has it: an ingest beside a server may measure it anew. */
final class KeptCalibration implements Supplier<Calibration> {
    private static final Duration READ_AGAIN = Duration.ofSeconds(10);

    private final Fingerprint fingerprint;
    private final LoadingCache<Fingerprint, Calibration> kept;

    KeptCalibration(CaseRecord record, Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
        this.kept = Caffeine.newBuilder()
                .maximumSize(1)
                .refreshAfterWrite(READ_AGAIN)
                .build(asked -> read(record, asked));
    }

    private static Calibration read(CaseRecord record, Fingerprint fingerprint) {
        try {
            return Calibrating.kept(record, fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Calibration get() {
        return kept.get(fingerprint);
    }
}
