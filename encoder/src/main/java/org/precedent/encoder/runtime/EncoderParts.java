package org.precedent.encoder.runtime;

import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Fingerprint;
import org.precedent.encoder.LogitCalibration;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.Preprocessing;
import org.precedent.encoder.checkpoint.ReadymadeCheckpoint;
import org.precedent.encoder.checkpoint.SiglipConfig;
import org.precedent.encoder.checkpoint.TokenizerFile;

/**
 * What an encoder is made of besides its towers, whatever files they come from.
 *
 * @param options with the precision that the towers have
 */
record EncoderParts(
        SiglipConfig config,
        Preprocessing preprocessing,
        TokenizerFile tokenizer,
        LogitCalibration calibration,
        Fingerprint fingerprint,
        EncoderOptions options) {

    static EncoderParts of(Checkpoint checkpoint, EncoderOptions options) {
        return new EncoderParts(
                checkpoint.config(),
                checkpoint.preprocessing(),
                checkpoint.tokenizer(),
                new LogitCalibration.Known(checkpoint.logitScale(), checkpoint.logitBias()),
                checkpoint.fingerprint(options),
                options);
    }

    static EncoderParts of(ReadymadeCheckpoint checkpoint, EncoderOptions options) {
        return new EncoderParts(
                checkpoint.config(),
                checkpoint.preprocessing(),
                checkpoint.tokenizer(),
                checkpoint.model().calibration(),
                checkpoint.fingerprint(options),
                options);
    }
}
