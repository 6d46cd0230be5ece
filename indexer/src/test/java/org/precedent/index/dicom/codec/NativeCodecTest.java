package org.precedent.index.dicom.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.index.TestSeed;

/** Frames as they are, also in parts. */
final class NativeCodecTest {
    private static final String ENCAPSULATED = "1.2.840.10008.1.2.1.98";

    private final NativeCodec codec = new NativeCodec();

    private UndecodableFrame.Kind refusal(byte[] bytes, PixelLayout layout) {
        return assertThrows(UndecodableFrame.class, () -> codec.decode(bytes, layout, ENCAPSULATED))
                .kind();
    }

    @Test
    void plainSyntaxesAndTheEncapsulatedOneAreDecoded() {
        assertTrue(codec.decodes(ENCAPSULATED));
        assertTrue(codec.decodes("1.2.840.10008.1.2.2"));
    }

    @Test
    void theOrderOfBytesIsThatOfTheSyntax() throws Exception {
        PixelLayout layout = Frames.grey(1, 1, 16, 16, false);
        byte[] bytes = {1, 2};
        assertEquals(0x201, codec.decode(bytes, layout, ENCAPSULATED).sample(0, 0));
        assertEquals(0x102, codec.decode(bytes, layout, "1.2.840.10008.1.2.2").sample(0, 0));
    }

    @Test
    void aByteOfPaddingIsAllowedAndNoMore() throws Exception {
        PixelLayout layout = Frames.grey(3, 1, 8, 8, false);
        assertEquals(3, codec.decode(new byte[4], layout, ENCAPSULATED).pixels());
        assertEquals(UndecodableFrame.Kind.DAMAGED, refusal(new byte[5], layout));
        assertEquals(UndecodableFrame.Kind.DAMAGED, refusal(new byte[2], layout));
        assertEquals(UndecodableFrame.Kind.DAMAGED, refusal(new byte[0], layout));
    }

    @Test
    void coloursOfACompressionAreRefused() {
        for (Photometric colours : List.of(Photometric.YBR_ICT, Photometric.YBR_RCT, Photometric.YBR_PARTIAL_420)) {
            PixelLayout layout = new PixelLayout(2, 2, colours, 8, 8, 7, false, false);
            assertEquals(UndecodableFrame.Kind.UNSUPPORTED, refusal(new byte[12], layout));
        }
    }

    @Test
    void halvedColoursStandInPairs() throws Exception {
        PixelLayout pairs = new PixelLayout(1, 2, Photometric.YBR_FULL_422, 8, 8, 7, false, false);
        assertEquals(
                4, codec.decode(new byte[] {1, 2, 3, 4}, pairs, ENCAPSULATED).sample(1, 2));
        PixelLayout odd = new PixelLayout(1, 3, Photometric.YBR_FULL_422, 8, 8, 7, false, false);
        assertEquals(UndecodableFrame.Kind.UNSUPPORTED, refusal(new byte[6], odd));
    }

    @Test
    void damagedFramesAreRefused() {
        byte[] bytes = new byte[480];
        TestSeed.random("damagedFramesAreRefused").nextBytes(bytes);
        Damage.holds(codec, List.of(new Damage.Sample(bytes, Frames.grey(20, 12, 16, 16, true), ENCAPSULATED)));
    }
}
