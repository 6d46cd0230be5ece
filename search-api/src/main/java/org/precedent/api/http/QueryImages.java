package org.precedent.api.http;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
import org.precedent.encoder.Pixels;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.model.ImageId;
import org.precedent.index.picture.PictureFormat;
import org.precedent.index.picture.PictureReader;
import org.precedent.index.picture.PictureResult;

/**
 * Reads the images of one request, as ingest reads them. What they hold decides what they are, not what they are
 * called; together they may have as many pixels as one image may have.
 */
final class QueryImages {
    private static final Notice UNREADABLE = Notice.of(
            NoticeCode.IMAGE_UNREADABLE,
            "the image cannot be read; save it anew as a still PNG or JPEG, smaller where it is very large");

    /** Of millions of pixels. */
    private static final int MOST = Math.toIntExact(Pixels.MAX_PIXELS / 1_000_000);

    /** What browsers call a DICOM file is one of the two behind the images. */
    private static final Pattern DATA_URL =
            Pattern.compile("(?i)data:(image/[a-z0-9.+-]{1,40}|application/(dicom|octet-stream));base64,");

    private final PictureReader reader = new PictureReader();
    private final ImageSources sources;
    private long pixels;

    QueryImages(ImageSources sources) {
        this.sources = sources;
    }

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
            throw unreadable(field, "is not base64; encode the whole file, without line breaks", Notice.NONE);
        }
    }

    /** An image of the archive. */
    Pixels readStored(String field, ImageId id) throws IOException {
        return counted(
                field,
                sources.store()
                        .read(id)
                        .orElseThrow(() -> new RequestRefused(
                                HttpStatus.NOT_FOUND, field + " names no image of this archive; take it from a case")));
    }

    /** An image file. */
    Pixels read(String field, byte[] file) {
        return counted(field, isDicom(file) ? ofDicom(field, file) : ofPicture(field, file));
    }

    private static boolean isDicom(byte[] file) {
        return PictureFormat.of(file).isEmpty() && DicomReader.looksLikeDicom(file);
    }

    private Pixels ofPicture(String field, byte[] file) {
        return switch (reader.read(file)) {
            case PictureResult.Read(Pixels image) -> image;
            case PictureResult.Refused(String reason) ->
                throw unreadable(field, "cannot be read: " + reason + remedy(file), UNREADABLE);
        };
    }

    private static String remedy(byte[] file) {
        return PictureFormat.of(file).isPresent()
                ? ". Save it anew as a still PNG of at most " + Pixels.MAX_PIXELS / 1_000_000 + " million pixels"
                : ". Send a PNG, JPEG or DICOM image";
    }

    private Pixels ofDicom(String field, byte[] file) {
        return switch (sources.dicom().read(file)) {
            case QueryDicom.Image image -> image.encoded();
            case QueryDicom.Refused refused ->
                throw unreadable(
                        field, "is a DICOM file that cannot be searched with: " + refused.reason(), refused.notice());
        };
    }

    private Pixels counted(String field, Pixels image) {
        pixels += (long) image.width() * image.height();
        if (pixels > Pixels.MAX_PIXELS) {
            throw unreadable(
                    field,
                    "makes the images of this request larger than " + Pixels.MAX_PIXELS
                            + " pixels together; send fewer or smaller ones",
                    Notice.of(
                                    NoticeCode.IMAGES_TOO_LARGE,
                                    "the images have more than " + MOST
                                            + " million pixels together; take fewer or smaller ones")
                            .with("megapixels", MOST));
        }
        return image;
    }

    private static RequestRefused unreadable(String field, String advice, Notice notice) {
        return new RequestRefused(HttpStatus.UNPROCESSABLE_CONTENT, field + " " + advice, notice);
    }
}
