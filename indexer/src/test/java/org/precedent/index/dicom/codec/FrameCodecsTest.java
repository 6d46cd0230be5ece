package org.precedent.index.dicom.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Several codecs of one transfer syntax. */
final class FrameCodecsTest {
    private static final String SYNTAX = "1.2.3";

    /** Supports frames of one length, finds empty ones damaged, and answers its own number. */
    private record OfLength(int length, int number) implements FrameCodec {
        @Override
        public boolean decodes(String transferSyntax) {
            return transferSyntax.equals(SYNTAX);
        }

        @Override
        public Frame decode(byte[] bytes, PixelLayout layout, String transferSyntax) throws UndecodableFrame {
            if (bytes.length == 0) {
                throw UndecodableFrame.damaged("codec " + number + " finds nothing");
            }
            if (bytes.length != length) {
                throw UndecodableFrame.unsupported("codec " + number + " does not know the length");
            }
            return new Frame(layout, ByteOrder.LITTLE_ENDIAN, new byte[] {(byte) number});
        }
    }

    private static final PixelLayout LAYOUT = Frames.grey(1, 1, 8, 8, false);

    private final FrameCodecs codecs = new FrameCodecs(List.of(new OfLength(1, 1), new OfLength(2, 2)));

    private Frame decoded(int length) throws UndecodableFrame {
        return Objects.requireNonNull(codecs.of(SYNTAX)).decode(new byte[length], LAYOUT, SYNTAX);
    }

    private String refusal(int length) {
        return String.valueOf(
                assertThrows(UndecodableFrame.class, () -> decoded(length)).getMessage());
    }

    @Test
    void whatOneDoesNotSupportGoesOnToTheNext() throws Exception {
        assertEquals(1, decoded(1).sample(0, 0));
        assertEquals(2, decoded(2).sample(0, 0));
    }

    @Test
    void whatNobodySupportsIsRefusedByTheLast() {
        assertEquals("codec 2 does not know the length; convert the file to Explicit VR Little Endian", refusal(3));
    }

    @Test
    void whatOneFindsDamagedGoesToNoOther() {
        assertEquals("codec 1 finds nothing; send the file again", refusal(0));
    }

    @Test
    void oneAloneIsItself() {
        OfLength only = new OfLength(1, 1);
        assertSame(only, new FrameCodecs(List.of(only)).of(SYNTAX));
        assertNull(codecs.of("1.2.4"));
    }
}
