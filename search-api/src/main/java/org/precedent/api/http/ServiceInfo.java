package org.precedent.api.http;

import org.precedent.encoder.Encoder;

/**
 * What the service says about itself.
 *
 * @param version of Precedent
 * @param model a name for the encoder's model, such as its folder's
 * @param fingerprint the encoder's, in short
 * @param dimension of its vectors
 * @param waiting is asked each time
 */
public record ServiceInfo(String version, String model, String fingerprint, int dimension, WaitingReports waiting) {
    public static ServiceInfo of(String version, String model, Encoder encoder, WaitingReports waiting) {
        return new ServiceInfo(version, model, encoder.fingerprint().id(), encoder.dimension(), waiting);
    }
}
