package org.precedent.api.http;

import org.precedent.index.IndexStats;

/** The JSON of the service's state. */
record HealthAnswer(String status, String version, long cases, long images, ModelAnswer model) {
    static HealthAnswer of(ServiceInfo info, IndexStats stats) {
        ModelAnswer model = new ModelAnswer(info.model(), info.fingerprint(), info.dimension());
        return new HealthAnswer("up", info.version(), stats.cases(), stats.imageVectors(), model);
    }

    record ModelAnswer(String name, String fingerprint, int dimension) {}
}
