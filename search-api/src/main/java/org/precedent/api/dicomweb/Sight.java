package org.precedent.api.dicomweb;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a frame is shown (PS3.18 section 8.3.5).
 *
 * @param type of the picture, {@code image/jpeg} or {@code image/png}
 * @param window null for the image's own
 * @param width at most, in pixels; 0 for the image's own
 * @param height at most, in pixels; 0 for the image's own
 * @param quality of a JPEG, from 1 to 100
 */
public record Sight(String type, @Nullable Greys window, int width, int height, int quality) {
    public static final String JPEG = "image/jpeg";
    public static final String PNG = "image/png";

    private static final int USUAL_QUALITY = 90;
    private static final int LARGEST = 16_384;
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,5}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}(\\.[0-9]{1,9})?([eE][+-]?[0-9]{1,2})?");
    private static final Set<String> FUNCTIONS = Set.of("LINEAR", "LINEAR_EXACT", "SIGMOID");

    /** A window of values, with the function that shows them (PS3.3 C.11.2.1.3). */
    public record Greys(double centre, double width, String function) {}

    /**
     * Reads it.
     *
     * @param window {@code centre,width,function}; null where none is asked for
     * @param viewport {@code width,height}; likewise
     * @param quality likewise
     * @throws DicomWebRefused if one of them cannot be understood, or no picture is wanted that there is
     */
    public static Sight of(
            List<AcceptedType> accepted, @Nullable String window, @Nullable String viewport, @Nullable String quality) {
        List<Integer> sides = viewport == null ? List.of(0, 0) : sides(viewport);
        return new Sight(
                type(accepted),
                window == null ? null : greys(window),
                sides.getFirst(),
                sides.getLast(),
                quality == null ? USUAL_QUALITY : quality(quality));
    }

    /** Whether it is shown as large as it is. */
    public boolean isWhole() {
        return width == 0;
    }

    private static String type(List<AcceptedType> accepted) {
        for (AcceptedType one : accepted) {
            if (!one.multipart() && one.covers(JPEG)) {
                return JPEG;
            }
            if (!one.multipart() && one.covers(PNG)) {
                return PNG;
            }
        }
        throw DicomWebRefused.notAcceptable("pictures are there as " + JPEG + " and as " + PNG);
    }

    private static Greys greys(String text) {
        String[] parts = COMMA.split(text, -1);
        boolean right = (parts.length == 2 || parts.length == 3)
                && NUMBER.matcher(parts[0]).matches()
                && NUMBER.matcher(parts[1]).matches();
        String function = parts.length == 3 ? parts[2].toUpperCase(Locale.ROOT).replace('-', '_') : "LINEAR";
        if (!right || !FUNCTIONS.contains(function)) {
            throw noWindow();
        }
        double width = Double.parseDouble(parts[1]);
        if (!(width > 0) || (function.equals("LINEAR") && width < 1)) {
            throw noWindow();
        }
        return new Greys(Double.parseDouble(parts[0]), width, function);
    }

    private static DicomWebRefused noWindow() {
        return DicomWebRefused.malformed("window is a centre, a width (of at least 1 where linear, else above 0) and"
                + " linear, linear-exact or sigmoid, such as window=40,400,linear");
    }

    private static List<Integer> sides(String text) {
        String[] parts = COMMA.split(text, -1);
        if (parts.length == 2
                && WHOLE.matcher(parts[0]).matches()
                && WHOLE.matcher(parts[1]).matches()) {
            int width = Integer.parseInt(parts[0]);
            int height = Integer.parseInt(parts[1]);
            if (Math.min(width, height) >= 1 && Math.max(width, height) <= LARGEST) {
                return List.of(width, height);
            }
        }
        throw DicomWebRefused.malformed("viewport is a width and a height from 1 to " + LARGEST
                + ", such as viewport=512,512; parts of an image cannot be asked for");
    }

    private static int quality(String text) {
        int quality = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (quality < 1 || quality > 100) {
            throw DicomWebRefused.malformed("quality is a whole number from 1 to 100");
        }
        return quality;
    }
}
