package org.precedent.encoder.readymade;

/** What makes a probability of a cosine, as far as the files tell. */
public sealed interface LogitCalibration {

    /**
     * It is known.
     *
     * @param logitScale the factor of a cosine, before exp
     * @param logitBias what is added to the scaled cosine
     */
    record Known(float logitScale, float logitBias) implements LogitCalibration {

        /** exp of it is beyond every sigmoid; SigLIP's lies between 2 and 5. */
        private static final float MAX_LOGIT_SCALE = 50;

        /** Checks that both are numbers that a model can have. */
        public Known {
            if (!(Math.abs(logitScale) <= MAX_LOGIT_SCALE) || !Float.isFinite(logitBias)) {
                throw new IllegalArgumentException("a logit scale of " + logitScale + " and bias of " + logitBias);
            }
        }
    }

    /**
     * It is not known, and nothing is guessed.
     *
     * @param why in words, with what would help
     */
    record Unknown(String why) implements LogitCalibration {}
}
