package org.precedent.api.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.precedent.api.notice.NoticeCode;
import org.precedent.api.query.SampleArchive;

/** Reads no DICOM: its files hold a colour behind the mark of DICOM files, or nothing and are refused. */
public final class FakeQueryDicom implements QueryDicom {
    static final String REASON = "the file is a structured report (SR) and no image; search with an image of the study";

    private static final int PREAMBLE = 128;
    private static final int COLOUR = PREAMBLE + 4;

    /** A file of an image of one colour, which readers see in white. */
    public static byte[] file(int red, int green, int blue) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(document());
        file.writeBytes(new byte[] {(byte) red, (byte) green, (byte) blue});
        return file.toByteArray();
    }

    /** A file without an image. */
    public static byte[] document() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[PREAMBLE]);
        file.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    @Override
    public Answer read(byte[] file) {
        if (file.length == COLOUR) {
            return new Refused(NoticeCode.DICOM_WITHOUT_IMAGE, REASON);
        }
        int red = file[COLOUR] & 0xFF;
        int green = file[COLOUR + 1] & 0xFF;
        int blue = file[COLOUR + 2] & 0xFF;
        return new Image(
                SampleArchive.image(red, green, blue), SampleArchive.image(255, 255, 255), "CT", "CHEST", 31, 60);
    }
}
