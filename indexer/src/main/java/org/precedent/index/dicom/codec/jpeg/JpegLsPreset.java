package org.precedent.index.dicom.codec.jpeg;

import org.precedent.index.dicom.codec.UndecodableFrame;

/**
 * The parameters of a scan (ITU-T T.87, C.2.4.1). A number of 0 stands for the default.
 *
 * @param maximum the greatest sample, MAXVAL
 * @param first the first threshold of gradients, T1; others follow
 * @param reset how often a context is counted before its counts are halved
 * @param near how far a sample may be from what it was
 */
record JpegLsPreset(int maximum, int first, int second, int third, int reset, int near) {
    static final JpegLsPreset DEFAULT = new JpegLsPreset(0, 0, 0, 0, 0, 0);

    /** The bytes of a segment with parameters. */
    static final int LENGTH = 11;

    private static final int PARAMETERS = 1;
    private static final int MAPPING = 2;
    private static final int MORE_MAPPING = 3;
    private static final int DEFAULT_RESET = 64;
    private static final int LEAST_RESET = 3;
    private static final int MOST_NEAR = 255;

    /**
     * What a segment changes of it.
     *
     * @throws UndecodableFrame if the segment says what is not read
     */
    JpegLsPreset changed(Segments segment) throws UndecodableFrame {
        return switch (segment.octet(0)) {
            case PARAMETERS ->
                new JpegLsPreset(
                        segment.word(1), segment.word(3), segment.word(5), segment.word(7), segment.word(9), near);
            case MAPPING, MORE_MAPPING -> throw mapped();
            default -> throw UndecodableFrame.unsupported("the frame is a JPEG-LS of more than 65535 rows or columns");
        };
    }

    static UndecodableFrame mapped() {
        return UndecodableFrame.unsupported("the frame is a JPEG-LS whose samples are numbers in a table");
    }

    /**
     * The same without any default left in it, checked.
     *
     * @param precision the bits of a sample
     * @throws UndecodableFrame if the numbers do not go together
     */
    JpegLsPreset whole(int precision, int distance) throws UndecodableFrame {
        int most = (1 << precision) - 1;
        int greatest = maximum == 0 ? most : maximum;
        if (greatest > most || distance > Math.min(MOST_NEAR, greatest / 2)) {
            throw senseless();
        }
        JpegLsPreset defaults = defaults(greatest, distance);
        JpegLsPreset whole = new JpegLsPreset(
                greatest,
                first == 0 ? defaults.first : first,
                second == 0 ? defaults.second : second,
                third == 0 ? defaults.third : third,
                reset == 0 ? DEFAULT_RESET : reset,
                distance);
        boolean ascending = distance < whole.first
                && whole.first <= whole.second
                && whole.second <= whole.third
                && whole.third <= greatest;
        if (!ascending || whole.reset < LEAST_RESET || whole.reset > Math.max(255, greatest)) {
            throw senseless();
        }
        return whole;
    }

    /** The parameters of a scan that names none. */
    static JpegLsPreset ofDefaults(int precision, int near) {
        return defaults((1 << precision) - 1, near);
    }

    private static JpegLsPreset defaults(int greatest, int near) {
        int first;
        int second;
        int third;
        if (greatest >= 128) {
            int factor = (Math.min(greatest, 4095) + 128) / 256;
            first = factor + 2 + 3 * near;
            second = 4 * factor + 3 + 5 * near;
            third = 17 * factor + 4 + 7 * near;
        } else {
            int factor = 256 / (greatest + 1);
            first = Math.max(2, 3 / factor + 3 * near);
            second = Math.max(3, 7 / factor + 5 * near);
            third = Math.max(4, 21 / factor + 7 * near);
        }
        first = within(first, near + 1, greatest);
        second = within(second, first, greatest);
        return new JpegLsPreset(greatest, first, second, within(third, second, greatest), DEFAULT_RESET, near);
    }

    /** Not the nearest number in the range: one outside of it becomes the least (ITU-T T.87, figure C.3). */
    private static int within(int value, int least, int greatest) {
        return value > greatest || value < least ? least : value;
    }

    private static UndecodableFrame senseless() {
        return UndecodableFrame.damaged("the parameters of the compressed frame make no sense");
    }
}
