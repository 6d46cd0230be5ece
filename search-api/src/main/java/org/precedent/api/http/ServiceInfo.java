package org.precedent.api.http;

import java.util.function.Supplier;
import org.precedent.encoder.Encoder;
import org.precedent.index.calibration.Calibration;

/**
 * What the service says about itself.
 *
 * @param version of Precedent
 * @param model a name for the encoder's model, such as its folder's
 * @param fingerprint the encoder's, in short
 * @param dimension of its vectors
 * @param waiting is asked each time
 * @param strange is asked each time
 * @param calibration is asked each time
 */
public record ServiceInfo(
        String version,
        String model,
        String fingerprint,
        int dimension,
        WaitingReports waiting,
        StrangeCases strange,
        Supplier<Calibration> calibration) {
    public static ServiceInfo of(
            String version,
            String model,
            Encoder encoder,
            WaitingReports waiting,
            StrangeCases strange,
            Supplier<Calibration> calibration) {
        return new ServiceInfo(
                version, model, encoder.fingerprint().id(), encoder.dimension(), waiting, strange, calibration);
    }
}
