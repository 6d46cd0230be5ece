package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.FrameCodec;
import org.precedent.index.dicom.codec.FrameCodecs;
import org.precedent.index.dicom.codec.NativeCodec;
import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.UndecodableFrame;

/** What a decoder is asked, and what becomes of its answer. */
final class FrameCodecTest {
    /** Takes the place of a codec: each byte is one less than its sample. */
    private static final class Shifted implements FrameCodec {
        private int decoded;
        private boolean closed;

        @Override
        public boolean decodes(String syntax) {
            return syntax.equals("1.2.840.10008.1.2.1");
        }

        @Override
        public Frame decode(byte[] bytes, PixelLayout layout, String syntax) throws UndecodableFrame {
            decoded++;
            byte[] samples = bytes.clone();
            for (int i = 0; i < samples.length; i++) {
                if (samples[i] == 99) {
                    throw new UndecodableFrame(
                            UndecodableFrame.Kind.DAMAGED, "the frame is damaged; send the file again");
                }
                samples[i]++;
            }
            return new Frame(layout, ByteOrder.LITTLE_ENDIAN, samples);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final Shifted decoder = new Shifted();
    private final DicomReader reader = new DicomReader(
            new Part10Parser(DicomLimits.DEFAULTS),
            new FrameCodecs(List.of(decoder, new NativeCodec())),
            new AllowListDeidentifier(new PlainPseudonyms()),
            DicomLimits.DEFAULTS,
            CtPreset.MEDGEMMA_REPORT,
            new PlainPseudonyms(),
            BurnedIn.TRUST);

    private DicomInstance open(DicomWriter file) throws Exception {
        return ReadFiles.value(reader.open(DicomSource.of(file.file())));
    }

    private static DicomWriter ramp(DicomWriter.Syntax syntax) {
        return DicomWriter.image(syntax, 1, 4)
                .window("128", "256")
                .text(0x0028_0008, "IS", "2")
                .pixels(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void theFirstThatKnowsTheSyntaxDecodes() throws Exception {
        Rendered second = ReadFiles.frame(open(ramp(DicomWriter.Syntax.EXPLICIT_LITTLE)), 1);
        assertArrayEquals(new int[] {5, 6, 7, 8}, ReadFiles.samples(second.shown(), 0));
        Rendered other = ReadFiles.frame(open(ramp(DicomWriter.Syntax.IMPLICIT_LITTLE)), 1);
        assertArrayEquals(new int[] {4, 5, 6, 7}, ReadFiles.samples(other.shown(), 0));
    }

    @Test
    void aFrameIsDecodedOnceForEncoderAndReader() throws Exception {
        DicomWriter ct = DicomWriter.image(1, 2)
                .text(0x0008_0060, "CS", "CT")
                .rescale("1", "-100")
                .pixels(0, 200);
        Rendered rendered = ReadFiles.frame(open(ct), 0);
        assertTrue(!rendered.isAlike());
        assertEquals(1, decoder.decoded);
    }

    @Test
    void whatCannotBeDecodedIsRefused() throws Exception {
        DicomInstance instance = open(DicomWriter.image(1, 2).pixels(1, 99));
        DicomResult.Refused<?> refused = assertInstanceOf(DicomResult.Refused.class, instance.frames(1));
        assertEquals("UNDECODABLE", refused.code());
    }

    @Test
    void aReaderClosesItsDecoders() throws Exception {
        reader.close();
        assertTrue(decoder.closed);
    }
}
