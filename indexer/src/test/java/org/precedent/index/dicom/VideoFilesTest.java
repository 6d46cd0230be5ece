package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.precedent.index.dicom.codec.child.ChildCodec;

/** Files with a video: one still each. */
final class VideoFilesTest {
    private static final String H264 = "1.2.840.10008.1.2.4.102";

    /** A file of so many frames, whose video is in three parts. */
    private static byte[] file(int frames) throws Exception {
        byte[] video;
        try (InputStream in = ChildCodec.class.getResourceAsStream("h264.mp4")) {
            video = in == null ? new byte[0] : in.readAllBytes();
        }
        DicomWriter image = DicomWriter.image(48, 64)
                .photometric("YBR_PARTIAL_420", 3)
                .text(0x0028_0008, "IS", String.valueOf(frames))
                .words(0x0028_0006, 0)
                .element(DicomWriter.PIXEL_DATA, "OB", 0xFFFF_FFFFL, inParts(video));
        return image.file(H264, image.dataset());
    }

    private static byte[] inParts(byte[] video) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        item(out, 0xFFFE_E000, new byte[0]);
        int third = video.length / 6 * 2;
        item(out, 0xFFFE_E000, Arrays.copyOf(video, third));
        item(out, 0xFFFE_E000, Arrays.copyOfRange(video, third, 2 * third));
        item(out, 0xFFFE_E000, Arrays.copyOfRange(video, 2 * third, (video.length + 1) / 2 * 2));
        item(out, 0xFFFE_E0DD, new byte[0]);
        return out.toByteArray();
    }

    private static void item(ByteArrayOutputStream out, int tag, byte[] content) {
        ByteBuffer head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) (tag >>> 16)).putShort((short) tag).putInt(content.length);
        out.writeBytes(head.array());
        out.writeBytes(content);
    }

    @Test
    void aVideoIsOneStillHoweverManyFramesItHas() throws Exception {
        try (DicomReader reader =
                DicomReader.standard(new PlainPseudonyms(), DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT)) {
            DicomSource source = DicomSource.of(file(10));
            assertEquals(1, ReadFiles.value(reader.head(source)).frameCount());
            DicomInstance instance = ReadFiles.value(reader.open(source));
            assertEquals(1, instance.frameCount());
            Rendered still = ReadFiles.frame(instance, 0);
            assertEquals(64, still.shown().width());
            assertEquals(48, still.shown().height());
        }
    }

    @Test
    void eachOfThemHasAName() {
        for (String end :
                new String[] {"100", "100.1", "101", "101.1", "102", "102.1", "103", "103.1", "104", "104.1"}) {
            assertVideo(end);
        }
        for (String end : new String[] {"105", "105.1", "106", "106.1", "107", "108"}) {
            assertVideo(end);
        }
    }

    private static void assertVideo(String end) {
        TransferSyntax syntax = TransferSyntax.of("1.2.840.10008.1.2.4." + end);
        assertEquals(1, syntax.frames(120));
        assertFalse(syntax.name().startsWith("1.2"), end);
    }

    @Test
    void otherFilesHaveTheFramesThatTheySay() {
        assertEquals(120, TransferSyntax.of("1.2.840.10008.1.2.4.90").frames(120));
    }
}
