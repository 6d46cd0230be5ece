package org.precedent.index.dicom.codec.ffmpeg;

import org.precedent.index.dicom.codec.ffmpeg.StillQuestion.Compression;

/** From FFmpeg's samples of one component to those of its source: of still pictures, which it changes. */
final class Samples {
    private final int shift;
    private final int middle;

    private Samples(int shift, int middle) {
        this.shift = shift;
        this.middle = middle;
    }

    /** How samples were changed: some were shifted, and JPEG 2000's signed ones were raised above zero. */
    static Samples of(StillQuestion question, Planes planes) throws NoPicture {
        int shift = planes.leftJustified() ? planes.depth() - question.precision() : 0;
        if (shift < 0 || question.precision() > planes.depth()) {
            throw new NoPicture(Obstacle.UNKNOWN_KIND);
        }
        boolean raised = question.signed() && question.compression() == Compression.JPEG_2000;
        return new Samples(shift, raised ? 1 << (question.precision() - 1) : 0);
    }

    /** Changes the samples back. */
    void restore(int[] samples) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (samples[i] >> shift) - middle;
        }
    }
}
