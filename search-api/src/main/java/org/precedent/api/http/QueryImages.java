package org.precedent.api.http;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.precedent.encoder.Pixels;
import org.precedent.index.archive.ImageFiles;
import org.precedent.index.model.ImageId;
import org.precedent.index.picture.PictureReader;
import org.precedent.index.picture.PictureResult;

/**
 * Reads the images of one request, as ingest reads them. What they hold decides what they are, not what they are
 * called; together they may have as many pixels as one image may have.
 */
final class QueryImages {
    private static final Pattern DATA_URL = Pattern.compile("(?i)data:image/[a-z0-9.+-]{1,40};base64,");

    private final PictureReader reader = new PictureReader();
    private long pixels;

    /** An image in a data URL (RFC 2397). */
    Pixels readDataUrl(String field, String url) {
        Matcher start = DATA_URL.matcher(url);
        if (!start.lookingAt()) {
            throw RequestRefused.badField(field, "must be a data URL: data:image/png;base64, and the file in base64");
        }
        return read(field, decoded(field, url.substring(start.end())));
    }

    private static byte[] decoded(String field, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw unreadable(field, "is not base64; encode the whole file, without line breaks");
        }
    }

    /** An image of the archive. */
    Pixels readStored(String field, ImageFiles store, ImageId id) throws IOException {
        return counted(
                field,
                store.read(id)
                        .orElseThrow(() -> new RequestRefused(
                                HttpStatus.NOT_FOUND, field + " names no image of this archive; take it from a case")));
    }

    /** An image file. */
    Pixels read(String field, byte[] file) {
        return switch (reader.read(file)) {
            case PictureResult.Read(Pixels image) -> counted(field, image);
            case PictureResult.Refused(String reason) ->
                throw unreadable(field, "cannot be read: " + reason + ". Send a PNG or JPEG image");
        };
    }

    private Pixels counted(String field, Pixels image) {
        pixels += (long) image.width() * image.height();
        if (pixels > Pixels.MAX_PIXELS) {
            throw unreadable(
                    field,
                    "makes the images of this request larger than " + Pixels.MAX_PIXELS
                            + " pixels together; send fewer or smaller ones");
        }
        return image;
    }

    private static RequestRefused unreadable(String field, String advice) {
        return new RequestRefused(HttpStatus.UNPROCESSABLE_CONTENT, field + " " + advice);
    }
}
