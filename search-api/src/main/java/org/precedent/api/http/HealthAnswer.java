package org.precedent.api.http;

import java.io.IOException;
import org.precedent.index.IndexStats;

/** The JSON of the service's state: up, or why it is down. */
sealed interface HealthAnswer {
    /** It can search. */
    record Up(
            String status,
            String version,
            long cases,
            long images,
            long reportsWaiting,
            ModelAnswer model,
            CalibrationAnswer calibration)
            implements HealthAnswer {}

    /** It answers, and cannot search. */
    record Down(String status, String reason, String version, ModelAnswer model) implements HealthAnswer {}

    record ModelAnswer(String name, String fingerprint, int dimension) {
        static ModelAnswer of(ServiceInfo info) {
            return new ModelAnswer(info.model(), info.fingerprint(), info.dimension());
        }
    }

    static HealthAnswer up(ServiceInfo info, IndexStats stats) throws IOException {
        return new Up(
                "up",
                info.version(),
                stats.cases(),
                stats.imageVectors(),
                info.waiting().count(),
                ModelAnswer.of(info),
                CalibrationAnswer.of(info.calibration().get()));
    }

    static HealthAnswer down(ServiceInfo info) {
        String reason = "The archive's index cannot be read: it is gone, or its disk fails."
                + " Bring it back, or start the service again.";
        return new Down("down", reason, info.version(), ModelAnswer.of(info));
    }
}
