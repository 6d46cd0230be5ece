package org.precedent.encoder;

/** What makes a probability of the cosine of a text and an image, as far as a model's files tell. */
public sealed interface LogitCalibration {

    /**
     * How likely the two belong together, 0 to 1.
     *
     * @throws UnsupportedOperationException if that is not known, with what would help
     */
    double probability(double cosine);

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

        @Override
        public double probability(double cosine) {
            double logit = Math.exp(logitScale) * cosine + logitBias;
            return 1 / (1 + Math.exp(-logit));
        }
    }

    /**
     * It is not known, and nothing is guessed.
     *
     * @param why in words, with what would help
     */
    record Unknown(String why) implements LogitCalibration {

        @Override
        public double probability(double cosine) {
            throw new UnsupportedOperationException(why);
        }
    }
}
