package org.precedent.api.query;

import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Pixels;
import org.precedent.index.model.CaseId;

/** One thing to look for, and how much it counts; a negative weight pushes cases away from it. */
public sealed interface Part {
    /** The greatest weight, and the negative of the least. */
    double MAX_WEIGHT = 10;

    /** What a part weighs at least, or its negative: less would be as if it were not there. */
    double LEAST_WEIGHT = 0.01;

    double weight();

    /** What is compared, whatever it weighs: parts with equal ones ask for the same. */
    Object subject();

    /** Words: what a report says, or what an image shows. */
    record Words(String text, double weight) implements Part {
        /** The longest text, in UTF-16 units. */
        public static final int MAX_LENGTH = 2000;

        @Override
        public Object subject() {
            return text;
        }

        public Words {
            if (text.isBlank()) {
                throw new IllegalArgumentException("the text is blank");
            }
            if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
                throw new IllegalArgumentException("the text has neither a letter nor a digit: say what to look for");
            }
            if (text.length() > MAX_LENGTH) {
                throw new IllegalArgumentException(
                        "a text of " + text.length() + " characters is longer than " + MAX_LENGTH);
            }
            checkWeight(weight);
        }
    }

    /** An image to compare with. */
    record Picture(Pixels pixels, double weight) implements Part {
        @Override
        public Object subject() {
            return pixels;
        }

        public Picture {
            checkWeight(weight);
        }
    }

    /**
     * A part of an image to compare with: what a rectangle encloses that somebody drew on it.
     *
     * @param pixels the part
     * @param of the image that it was drawn on, where that is one of the index: its patient is not found
     */
    record Detail(Pixels pixels, @Nullable StoredImage of, double weight) implements Part {
        @Override
        public Object subject() {
            return pixels;
        }

        public Detail {
            checkWeight(weight);
        }
    }

    /** One image of a case of the index to compare with; nothing is encoded for it. */
    record LikeImage(StoredImage image, double weight) implements Part {
        @Override
        public Object subject() {
            return image;
        }

        public LikeImage {
            checkWeight(weight);
        }
    }

    /** A case of the index to compare with, by its images and by its report. */
    record LikeCase(CaseId id, double weight) implements Part {
        @Override
        public Object subject() {
            return id;
        }

        public LikeCase {
            checkWeight(weight);
        }
    }

    private static void checkWeight(double weight) {
        if (!(Math.abs(weight) <= MAX_WEIGHT && Math.abs(weight) >= LEAST_WEIGHT)) {
            throw new IllegalArgumentException("a weight of " + weight + " is neither in " + LEAST_WEIGHT + " to "
                    + MAX_WEIGHT + " nor the negative of one that is");
        }
    }
}
