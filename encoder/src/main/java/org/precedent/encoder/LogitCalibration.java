package org.precedent.encoder;

/**
 * What makes a probability of the cosine of a text and an image, as far as a model's files tell: section 3.2 of Zhai et
 * al., Sigmoid Loss for Language Image Pre-Training. It says nothing about two images, or two texts.
 */
public sealed interface LogitCalibration {

    /**
     * The log odds that the two belong together: exp(logit_scale) x cosine + logit_bias.
     *
     * @throws UnsupportedOperationException if that is not {@link Known}, with what would help
     */
    double logit(double cosine);

    /**
     * How likely the model holds the two to belong together, 0 to 1: the sigmoid of the {@link #logit}.
     *
     * @throws UnsupportedOperationException if that is not {@link Known}, with what would help
     */
    default double probability(double cosine) {
        return 1 / (1 + Math.exp(-logit(cosine)));
    }

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
        public double logit(double cosine) {
            return Math.exp(logitScale) * cosine + logitBias;
        }
    }

    /**
     * It is not known, and nothing is guessed.
     *
     * @param why in words, with what would help
     */
    record Unknown(String why) implements LogitCalibration {

        @Override
        public double logit(double cosine) {
            throw new UnsupportedOperationException(why);
        }
    }
}
