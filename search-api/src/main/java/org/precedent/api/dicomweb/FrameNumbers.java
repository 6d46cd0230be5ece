package org.precedent.api.dicomweb;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The frames that an address names, counted from 1. */
public final class FrameNumbers {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private FrameNumbers() {}

    /**
     * Reads them.
     *
     * @param list with commas between them
     * @param most how many there may be
     * @return from 0, in the order in which they are named
     * @throws DicomWebRefused if they are none, or too many
     */
    public static List<Integer> read(String list, int most) {
        String[] numbers = COMMA.split(list, -1);
        if (numbers.length > most) {
            throw DicomWebRefused.malformed("at most " + most + " frames can be asked for at a time");
        }
        List<Integer> frames = new ArrayList<>();
        for (String number : numbers) {
            if (!NUMBER.matcher(number).matches()) {
                throw DicomWebRefused.malformed(
                        "frames are whole numbers from 1, with commas between them, such as frames/1,2,3");
            }
            frames.add(Integer.parseInt(number) - 1);
        }
        return List.copyOf(frames);
    }

    /**
     * Checks that there are such frames.
     *
     * @param there how many there are
     * @throws DicomWebRefused if one is not there
     */
    public static void check(List<Integer> frames, int there) {
        if (frames.stream().anyMatch(frame -> frame >= there)) {
            throw new DicomWebRefused(
                    DicomWebRefused.Reason.UNKNOWN,
                    "the instance has " + (there == 1 ? "1 frame" : there + " frames")
                            + " that can be asked for, and no" + " such one");
        }
    }
}
