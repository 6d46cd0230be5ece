package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every record promises about how well encoders know an archive. */
interface CalibrationsContract extends RecordUnderTest {

    @Test
    default void aCalibrationIsItsEncodersAndTheLastOneCounts() throws IOException {
        assertEquals(Optional.empty(), record().calibration(ENCODER));
        record().keepCalibration(ENCODER, "{\"cases\":1}");
        record().keepCalibration(ENCODER, "{\"cases\":2}");
        record().keepCalibration(ANOTHER_ENCODER, "{\"cases\":3}");
        CaseRecord again = reopened();
        assertEquals(Optional.of("{\"cases\":2}"), again.calibration(ENCODER));
        assertEquals(Optional.of("{\"cases\":3}"), again.calibration(ANOTHER_ENCODER));
    }
}
