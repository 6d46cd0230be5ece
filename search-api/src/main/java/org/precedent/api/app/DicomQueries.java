package org.precedent.api.app;

import java.io.IOException;
import org.precedent.api.http.QueryDicom;
import org.precedent.api.notice.NoticeCode;
import org.precedent.encoder.Pixels;
import org.precedent.index.dicom.DicomInstance;
import org.precedent.index.dicom.DicomLimits;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.dicom.DicomResult;
import org.precedent.index.dicom.DicomSource;
import org.precedent.index.dicom.Rendered;
import org.precedent.index.model.Study;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads DICOM images that somebody searches with by an archive's own reader, in memory. */
final class DicomQueries implements QueryDicom {
    private static final Logger LOG = LoggerFactory.getLogger(DicomQueries.class);
    private static final int MEBIBYTE = 1 << 20;

    /** An ingest decodes one large image at a time; several requests are answered side by side. */
    static final DicomLimits LIMITS =
            new DicomLimits(256L * MEBIBYTE, 64 * MEBIBYTE, 64 * MEBIBYTE, 16 * MEBIBYTE, 250_000, 128);

    /** The frame that is asked for, and those that tell what all span where the file names no window. */
    private static final int MOST_DECODED = 17;

    private final DicomReader reader;

    /** @param reader of the archive, which takes images as they are: nobody keeps them here. It stays its owner's */
    DicomQueries(DicomReader reader) {
        this.reader = reader.within(LIMITS);
    }

    @Override
    public Answer read(byte[] file) {
        try {
            return read(DicomSource.of(file));
        } catch (IOException | RuntimeException e) {
            return unexpected(e);
        }
    }

    private Answer read(DicomSource source) throws IOException {
        if (reader.head(source) instanceof DicomResult.Refused<?>(String code, String reason)) {
            return refused(code, reason);
        }
        return switch (reader.open(source)) {
            case DicomResult.Ok<DicomInstance>(DicomInstance instance) -> middle(instance);
            case DicomResult.Refused<?>(String code, String reason) -> refused(code, reason);
        };
    }

    private static Answer middle(DicomInstance instance) throws IOException {
        if (instance.framePixels() * Math.min(instance.frameCount(), MOST_DECODED) > Pixels.MAX_PIXELS) {
            return refused("TOO_LARGE", "the image has many frames, and they are too large to be read together");
        }
        int frame = instance.frameIndices(1).getFirst();
        Study study = instance.study();
        return switch (instance.frame(frame)) {
            case DicomResult.Ok<Rendered>(Rendered rendered) ->
                new Image(
                        rendered.encoded(),
                        rendered.shown(),
                        study.modality(),
                        study.bodyPart(),
                        frame + 1,
                        instance.frameCount());
            case DicomResult.Refused<?>(String code, String reason) -> refused(code, reason);
        };
    }

    private static Answer refused(String code, String reason) {
        return new Refused(
                told(code),
                switch (code) {
                    case "NO_PIXELS", "OTHER_OBJECT" -> reason + "; search with an image of the study";
                    default -> reason + ". Or save the image as PNG or JPEG, and search with that";
                });
    }

    private static NoticeCode told(String code) {
        return switch (code) {
            case "NO_PIXELS", "OTHER_OBJECT" -> NoticeCode.DICOM_WITHOUT_IMAGE;
            case "TOO_LARGE" -> NoticeCode.DICOM_TOO_LARGE;
            case "UNSUPPORTED_TRANSFER_SYNTAX", "UNSUPPORTED_PIXELS" -> NoticeCode.DICOM_NOT_READ;
            default -> NoticeCode.DICOM_DAMAGED;
        };
    }

    private static Answer unexpected(Exception e) {
        LOG.warn(
                "a DICOM file that was searched with made its reader fail with {}",
                e.getClass().getName());
        return refused("UNDECODABLE", "the file is damaged in a way that its reader did not expect");
    }
}
