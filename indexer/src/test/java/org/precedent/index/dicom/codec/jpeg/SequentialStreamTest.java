package org.precedent.index.dicom.codec.jpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.Frames;
import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.UndecodableFrame;

/** Streams with loss are kept bit by bit, up to their last coefficient and no further. */
final class SequentialStreamTest {
    private static final String BASELINE = "1.2.840.10008.1.2.4.50";

    private final JpegCodec codec = new JpegCodec();

    private static Frame frame(PixelLayout layout, int round) {
        return Frames.of(layout, Frames.content(round), new Random(round));
    }

    private void decodesAlike(byte[] stream, PixelLayout layout, String where) throws UndecodableFrame {
        byte[] bare = codec.bare(stream, layout, BASELINE).orElseThrow();
        Frames.assertSamples(codec.decode(stream, layout, BASELINE), codec.decode(bare, layout, BASELINE), 0, where);
        assertArrayEquals(bare, codec.bare(bare, layout, BASELINE).orElseThrow(), where);
        byte[] longer = Arrays.copyOf(stream, stream.length + 1);
        longer[stream.length - 2] = 'Z';
        longer[stream.length - 1] = (byte) 0xFF;
        longer[stream.length] = (byte) 0xD9;
        assertArrayEquals(bare, codec.bare(longer, layout, BASELINE).orElseThrow(), "a byte more, " + where);
        byte[] scan = Arrays.copyOfRange(stream, stream.length - 8, stream.length);
        assertArrayEquals(scan, Arrays.copyOfRange(bare, bare.length - 8, bare.length), where);
    }

    @Test
    void whateverItsSizeAndItsColoursAStreamDecodesAlike() throws Exception {
        for (int round = 0; round < 60; round++) {
            Random random = new Random(round);
            int rows = 1 + random.nextInt(40);
            int columns = 1 + random.nextInt(40);
            String where = "round " + round + ", " + rows + " x " + columns;
            PixelLayout grey = Frames.grey(rows, columns, 8, 8, false);
            decodesAlike(BaselineJpegs.plain(frame(grey, round)), grey, where);
            PixelLayout colour = Frames.colour(rows, columns, 8);
            decodesAlike(BaselineJpegs.plain(frame(colour, round)), colour, where);
            decodesAlike(
                    BaselineJpegs.jfif(frame(colour, round), 1 + random.nextInt(2), 1 + random.nextInt(2)),
                    colour,
                    where);
        }
    }

    @Test
    void componentsInScansOfTheirOwnStayThere() throws Exception {
        PixelLayout grey = Frames.grey(30, 21, 8, 8, false);
        List<byte[]> greys = List.of(
                BaselineJpegs.plain(frame(grey, 0)),
                BaselineJpegs.plain(frame(grey, 1)),
                BaselineJpegs.plain(frame(grey, 4)));
        decodesAlike(BaselineJpegs.joined(greys), Frames.colour(30, 21, 8), "three scans");
    }

    @Test
    void whatWasMadeProgressivelyIsNotFollowed() throws Exception {
        PixelLayout grey = Frames.grey(30, 21, 8, 8, false);
        assertEquals(Optional.empty(), codec.bare(BaselineJpegs.progressive(frame(grey, 0)), grey, BASELINE));
    }

    @Test
    void damagedStreamsAreRefusedOrKeptLikeAnyOther() throws Exception {
        PixelLayout grey = Frames.grey(16, 16, 8, 8, false);
        byte[] stream = BaselineJpegs.plain(frame(grey, 4));
        int kept = 0;
        for (int at = 2; at < stream.length; at++) {
            byte[] damaged = stream.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            try {
                SequentialStream.bare(damaged, JpegHeader.read(damaged));
                kept++;
            } catch (UndecodableFrame e) {
                assertEquals(UndecodableFrame.class, e.getClass());
            }
        }
        assertTrue(kept > 0, "some can be followed");
        byte[] cut = Arrays.copyOf(stream, stream.length - 20);
        assertThrows(UndecodableFrame.class, () -> SequentialStream.bare(cut, JpegHeader.read(cut)));
    }
}
