package org.precedent.api.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.precedent.api.http.QueryDicom;
import org.precedent.api.query.Part;
import org.precedent.api.query.Rectangle;

/** A part of a picture on disk, as the command line names it: {@code lung.png@0.5,0.2,0.25,0.3}. */
final class DrawnDetail {
    private static final String SHARE = "([01]?\\.?[0-9]{0,9})";
    private static final Pattern WRITTEN =
            Pattern.compile("(.+)@" + String.join(",", SHARE, SHARE, SHARE, SHARE), Pattern.DOTALL);

    private DrawnDetail() {}

    /**
     * Reads the picture and cuts the part out.
     *
     * @throws IllegalArgumentException if it is not written so, or does not lie within the image
     * @throws IOException if the picture cannot be read
     */
    static Part read(String written, QueryDicom dicom) throws IOException {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "--detail is written as a file, an @, and four shares of the image: lung.png@0.5,0.2,0.25,0.3");
        }
        Path file = Path.of(matcher.group(1));
        try {
            Rectangle drawn = new Rectangle(share(matcher, 2), share(matcher, 3), share(matcher, 4), share(matcher, 5));
            return new Part.Detail(drawn.cutFrom(PictureOnDisk.read(file, dicom)), null, 1);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--detail " + e.getMessage(), e);
        }
    }

    private static double share(Matcher matcher, int group) {
        return Double.parseDouble(matcher.group(group));
    }
}
