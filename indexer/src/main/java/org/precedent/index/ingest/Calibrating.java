package org.precedent.index.ingest;

import java.io.IOException;
import java.util.Optional;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.CaseIndex;
import org.precedent.index.View;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.calibration.CalibrationJson;
import org.precedent.index.calibration.Calibrator;
import org.precedent.index.record.CaseRecord;

/**
 * Keeps in the record how well an encoder knows the archive, and measures it again when the archive has grown or shrunk
 * by a fifth. Nothing is encoded for it.
 */
public final class Calibrating {
    /**
     * Fixed, so that the same archive gives the same figures; the cases are chosen without regard to what they show.
     */
    private static final long SEED = 20_261_130;

    private Calibrating() {}

    /** What was measured last with an encoder. */
    public static Calibration kept(CaseRecord record, Fingerprint fingerprint) throws IOException {
        Optional<String> content = record.calibration(fingerprint);
        return content.flatMap(CalibrationJson::read).orElse(Calibration.NONE);
    }

    /** Measures now. */
    public static Calibration measure(CaseRecord record, CaseIndex index) throws IOException {
        try (View view = index.view()) {
            Calibration measured = Calibrator.calibrate(view, SEED);
            record.keepCalibration(index.fingerprint(), CalibrationJson.write(measured));
            return measured;
        }
    }

    /** Measures if what is kept holds no more. */
    static void keepCurrent(CaseRecord record, CaseIndex index) throws IOException {
        long cases;
        try (View view = index.view()) {
            cases = view.stats().cases();
        }
        if (!kept(record, index.fingerprint()).holdsFor(cases)) {
            measure(record, index);
        }
    }
}
