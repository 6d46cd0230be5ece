package org.precedent.index.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.Pixels;
import org.precedent.index.colour.ColourProfile;
import org.precedent.index.colour.Profiles;

/** Pictures whose colours are not those of sRGB are converted; all others keep their samples. */
final class ColouredPicturesTest {

    private static final byte[] PNG = Drawings.png(Drawings.colours(40, 30, 3));
    private static final byte[] JPEG = Drawings.jpeg(Drawings.colours(40, 30, 3));

    private static Pixels read(byte[] file) {
        PictureResult result = new PictureReader().read(file);
        return assertInstanceOf(PictureResult.Read.class, result, result.toString())
                .pixels();
    }

    private static Pixels converted(byte[] icc, int channels, Pixels stored) {
        return ColourProfile.read(icc, channels).orElseThrow().toSrgb(stored);
    }

    private static byte[] withProfile(byte[] png, byte[] icc) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes("a profile\0\0".getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(chunk)) {
            deflate.write(icc);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Drawings.withChunk(png, "iCCP", chunk.toByteArray());
    }

    private static byte[] withPiece(byte[] jpeg, int number, int count, byte[] piece) {
        byte[] mark = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
        byte[] place = {(byte) number, (byte) count};
        return Drawings.withSegment(jpeg, 0xE2, Drawings.joined(mark, place, piece));
    }

    private static byte[] ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
        Arrays.stream(values).forEach(bytes::putInt);
        return bytes.array();
    }

    @Test
    void aPngWithAProfileIsConverted() {
        byte[] adobe = Profiles.adobe();
        assertNotEquals(read(PNG), read(withProfile(PNG, adobe)));
        assertEquals(converted(adobe, 3, read(PNG)), read(withProfile(PNG, adobe)));
    }

    @Test
    void aJpegWithAProfileIsConverted() {
        byte[] p3 = Profiles.displayP3();
        assertEquals(converted(p3, 3, read(JPEG)), read(withPiece(JPEG, 1, 1, p3)));
    }

    @Test
    void aProfileInPiecesIsPutTogetherInTheirOrder() {
        byte[] adobe = Profiles.adobe();
        byte[] start = Arrays.copyOf(adobe, 200);
        byte[] end = Arrays.copyOfRange(adobe, 200, adobe.length);
        Pixels expected = converted(adobe, 3, read(JPEG));
        assertEquals(expected, read(withPiece(withPiece(JPEG, 1, 2, start), 2, 2, end)));
        assertEquals(expected, read(withPiece(withPiece(JPEG, 2, 2, end), 1, 2, start)));
    }

    @Test
    void aProfileWithAPieceMissingOrTwiceIsNone() {
        byte[] adobe = Profiles.adobe();
        assertEquals(read(JPEG), read(withPiece(JPEG, 1, 2, adobe)));
        assertEquals(read(JPEG), read(withPiece(withPiece(JPEG, 1, 1, adobe), 1, 1, adobe)));
        assertEquals(read(JPEG), read(withPiece(JPEG, 0, 0, adobe)));
    }

    @Test
    void picturesInSrgbKeepTheirSamples() {
        assertEquals(read(PNG), read(withProfile(PNG, Profiles.srgb())));
        assertEquals(read(JPEG), read(withPiece(JPEG, 1, 1, Profiles.srgbByTable())));
        assertEquals(read(PNG), read(Drawings.withChunk(PNG, "sRGB", new byte[1])));
    }

    @Test
    void aBrokenProfileDoesNotLoseThePicture() {
        byte[] half = Arrays.copyOf(Profiles.adobe(), 300);
        assertEquals(read(PNG), read(withProfile(PNG, half)));
        assertEquals(read(JPEG), read(withPiece(JPEG, 1, 1, half)));
        assertEquals(read(PNG), read(withProfile(PNG, Profiles.grey(1.8))));
    }

    @Test
    void aProfileThatInflatesWithoutEndIsNone() {
        assertEquals(read(PNG), read(withProfile(PNG, new byte[64 << 20])));
    }

    @Test
    void greysWithAProfileAreConvertedAndDeepOnesAreNot() {
        byte[] grey = Drawings.png(Drawings.grey(20, 20, 5));
        byte[] icc = Profiles.grey(1.4);
        assertEquals(converted(icc, 1, read(grey)), read(withProfile(grey, icc)));
        byte[] jpeg = Drawings.jpeg(Drawings.grey(20, 20, 5));
        assertEquals(converted(icc, 1, read(jpeg)), read(withPiece(jpeg, 1, 1, icc)));
        byte[] deep = Drawings.png(Drawings.of(2, 16, 1, 0, 1000, 2000, 4000));
        assertEquals(read(deep), read(withProfile(deep, icc)));
    }

    @Test
    void inksWithAProfileAreConverted() {
        int[] inks = IntStream.range(0, 16 * 16)
                .flatMap(_ -> IntStream.of(255, 255, 0, 0))
                .toArray();
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        raster.setPixels(0, 0, 16, 16, inks);
        byte[] jpeg = Drawings.jpeg(raster);
        assertEquals(0, read(jpeg).sample(8, 8, 0));
        Pixels shown = read(withPiece(jpeg, 1, 1, Profiles.inks()));
        for (int channel = 0; channel < 3; channel++) {
            assertEquals(145, shown.sample(8, 8, channel), 2);
        }
    }

    @Test
    void chromaticitiesWithAGammaAreAProfile() {
        byte[] gamma = ints(45_470);
        byte[] adobe = ints(31_270, 32_900, 64_000, 33_000, 21_000, 71_000, 15_000, 6_000);
        Pixels shown = read(Drawings.withChunk(Drawings.withChunk(PNG, "gAMA", gamma), "cHRM", adobe));
        Pixels expected = converted(Profiles.adobe(), 3, read(PNG));
        for (int i = 0; i < 40 * 30 * 3; i++) {
            int x = i / 3 % 40;
            int y = i / 3 / 40;
            assertEquals(expected.sample(x, y, i % 3), shown.sample(x, y, i % 3), 2);
        }
    }

    @Test
    void chunksThatStandForSrgbChangeNothing() {
        byte[] gamma = Drawings.withChunk(PNG, "gAMA", ints(45_455));
        byte[] standard = ints(31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000);
        assertEquals(read(PNG), read(gamma));
        assertEquals(read(PNG), read(Drawings.withChunk(gamma, "cHRM", standard)));
        byte[] wide = ints(31_270, 32_900, 64_000, 33_000, 21_000, 71_000, 15_000, 6_000);
        byte[] wideGamma = Drawings.withChunk(gamma, "cHRM", wide);
        assertNotEquals(read(PNG), read(wideGamma));
        assertEquals(read(PNG), read(Drawings.withChunk(wideGamma, "sRGB", new byte[1])));
    }

    @Test
    void chunksThatMakeNoSenseChangeNothing() {
        byte[] good = ints(31_270, 32_900, 64_000, 33_000, 21_000, 71_000, 15_000, 6_000);
        for (int gamma : new int[] {0, -1, 1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            byte[] png = Drawings.withChunk(Drawings.withChunk(PNG, "gAMA", ints(gamma)), "cHRM", good);
            assertEquals(1200, read(png).width() * read(png).height(), "gamma " + gamma);
        }
        byte[] gamma = Drawings.withChunk(PNG, "gAMA", ints(60_000));
        assertEquals(read(PNG), read(Drawings.withChunk(gamma, "cHRM", new byte[32])));
        assertEquals(read(PNG), read(Drawings.withChunk(gamma, "cHRM", ints(1, 1, 1, 1, 1, 1, 1, 1))));
        assertEquals(read(PNG), read(Drawings.withChunk(gamma, "cHRM", new byte[3])));
    }
}
