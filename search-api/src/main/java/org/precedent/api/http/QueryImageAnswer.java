package org.precedent.api.http;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
import org.precedent.encoder.Pixels;
import org.precedent.index.archive.Png;

/**
 * The JSON of a DICOM image that somebody searches with.
 *
 * @param image a data URL of a PNG, to be searched with in the file's place
 * @param shown the same as a reader sees it; null where that is no other picture
 */
record QueryImageAnswer(String image, @Nullable String shown, String modality, String bodyPart, int frame, int frames) {

    /**
     * The answer.
     *
     * @param most how many bytes a picture may have
     * @throws RequestRefused if it has more
     */
    static QueryImageAnswer of(QueryDicom.Image read, int most) throws IOException {
        byte[] image = Png.encode(read.encoded());
        if (image.length > most) {
            throw new RequestRefused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "the image of " + read.encoded().width() + " x "
                            + read.encoded().height() + " pixels is larger than " + most
                            + " bytes as PNG; scale it down and search with that",
                    Notice.of(
                            NoticeCode.IMAGE_TOO_LARGE_AS_PNG,
                            "the image is too large as the PNG that is searched with; scale it down and search with that"));
        }
        return new QueryImageAnswer(
                dataUrl(image), shown(read), read.modality(), read.bodyPart(), read.frame(), read.frames());
    }

    private static @Nullable String shown(QueryDicom.Image read) throws IOException {
        Pixels shown = read.shown();
        return shown.equals(read.encoded()) ? null : dataUrl(Png.encode(shown));
    }

    private static String dataUrl(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
