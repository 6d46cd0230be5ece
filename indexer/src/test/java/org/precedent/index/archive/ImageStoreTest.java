package org.precedent.index.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Pixels;
import org.precedent.index.model.ImageId;

class ImageStoreTest {

    private static final ImageId ID = new ImageId("ab0123456789");
    private static final int GREY = 0;
    private static final int COLOUR_TYPE = 25;

    @TempDir
    Path temporary;

    private ImageStore store = new ImageStore(Path.of("unset"));

    @BeforeEach
    void open() {
        store = new ImageStore(temporary);
    }

    private static Pixels colours(long seed) {
        byte[] rgb = new byte[31 * 17 * 3];
        new Random(seed).nextBytes(rgb);
        return Pixels.of(31, 17, rgb);
    }

    private static Pixels greys(long seed) {
        byte[] grey = new byte[31 * 17];
        new Random(seed).nextBytes(grey);
        return Pixels.ofGrey(31, 17, grey);
    }

    @Test
    void coloursComeBackBitForBit() throws IOException {
        store.put(ID, colours(1));
        assertEquals(Optional.of(colours(1)), store.read(ID));
    }

    @Test
    void greysComeBackBitForBit() throws IOException {
        store.put(ID, greys(2));
        assertEquals(Optional.of(greys(2)), store.read(ID));
    }

    @Test
    void aGreyImageTakesOneChannel() throws IOException {
        store.put(ID, greys(3));
        assertEquals(GREY, Files.readAllBytes(store.file(ID).orElseThrow())[COLOUR_TYPE]);
    }

    @Test
    void nothingButPixelsIsKept() throws IOException {
        store.put(ID, colours(4));
        ByteBuffer png = ByteBuffer.wrap(Files.readAllBytes(store.file(ID).orElseThrow()))
                .position(8);
        List<String> chunks = new ArrayList<>();
        while (png.hasRemaining()) {
            int length = png.getInt();
            byte[] type = new byte[4];
            png.get(type);
            chunks.add(new String(type, StandardCharsets.US_ASCII));
            png.position(png.position() + length + 4);
        }
        assertEquals(List.of("IHDR", "IDAT", "IEND"), chunks.stream().distinct().toList());
    }

    @Test
    void imagesLieOnShelvesByTheirFirstTwoDigits() throws IOException {
        store.put(ID, greys(5));
        assertEquals(Optional.of(temporary.resolve("ab/ab0123456789.png")), store.file(ID));
    }

    @Test
    void whatIsShownMayDifferFromWhatWasEncoded() throws IOException {
        store.put(ID, colours(6));
        store.putShown(ID, greys(6));
        assertEquals(Optional.of(colours(6)), store.read(ID));
        assertEquals(Optional.of(greys(6)), store.shown(ID));
        assertEquals(GREY, Files.readAllBytes(store.file(ID).orElseThrow())[COLOUR_TYPE]);
    }

    @Test
    void whatNeedsNoOtherSightIsShownAsItWasEncoded() throws IOException {
        store.put(ID, colours(6));
        assertEquals(Optional.of(colours(6)), store.shown(ID));
    }

    @Test
    void aLaterRenderingTakesTheEarlierOnesPlace() throws IOException {
        store.put(ID, colours(7));
        store.put(ID, colours(8));
        assertEquals(Optional.of(colours(8)), store.read(ID));
    }

    @Test
    void anImageThatIsNotHereIsEmpty() throws IOException {
        assertFalse(store.holds(ID));
        assertEquals(Optional.empty(), store.read(ID));
        assertEquals(Optional.empty(), store.file(ID));
    }

    @Test
    void aRenderingThatACrashLeftUnfinishedIsNotThere() throws IOException {
        Files.createDirectory(temporary.resolve("ab"));
        Files.write(temporary.resolve("ab/ab0123456789.png.tmp"), new byte[100]);
        assertFalse(store.holds(ID));
        store.put(ID, colours(9));
        assertEquals(Optional.of(colours(9)), store.read(ID));
    }

    @Test
    void aDamagedRenderingIsNamedWithWhatToDo() throws IOException {
        store.put(ID, colours(10));
        Files.write(store.file(ID).orElseThrow(), new byte[100]);
        ArchiveException damaged = assertThrows(ArchiveException.class, () -> store.read(ID));
        assertTrue(String.valueOf(damaged.getMessage()).contains("ab0123456789.png is damaged"));
    }
}
