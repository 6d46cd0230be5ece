package org.precedent.index.dicom.codec.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.UndecodableFrame;
import org.precedent.index.dicom.codec.child.Pictures.Picture;

/** Pictures in each syntax that other processes decode, and what is refused before one is asked. */
final class ChildCodecTest {
    private static final ChildCodec CODEC = new ChildCodec();

    @AfterAll
    static void close() throws Exception {
        CODEC.close();
    }

    private static Frame decoded(Picture picture) throws Exception {
        return CODEC.decode(picture.bytes(), picture.layout(), picture.transferSyntax());
    }

    private static int farthest(Picture picture, Frame frame) {
        int farthest = 0;
        for (int pixel = 0; pixel < frame.pixels(); pixel++) {
            for (int colour = 0; colour < picture.shown().samples(); colour++) {
                int sample = picture.sample(pixel % Pictures.COLUMNS, pixel / Pictures.COLUMNS, colour);
                farthest = (int) Math.max(farthest, Math.abs(frame.sample(pixel, colour) - sample));
            }
        }
        return farthest;
    }

    @ParameterizedTest
    @MethodSource("org.precedent.index.dicom.codec.child.Pictures#all")
    void eachPictureIsWhatItWas(Picture picture) throws Exception {
        Frame frame = decoded(picture);
        assertEquals(picture.shown(), frame.layout().photometric());
        assertEquals(picture.stored(), frame.layout().bitsStored());
        assertEquals(picture.signed(), frame.layout().signed());
        int farthest = farthest(picture, frame);
        assertTrue(farthest <= picture.tolerance(), "a sample is " + farthest + " off");
    }

    @Test
    void fewerBitsThanTheStreamHasAreTheLowestOfThem() throws Exception {
        Picture wide = Pictures.grey("grey-16.j2k", "90", 16, false, 0);
        PixelLayout narrow = new PixelLayout(Pictures.ROWS, Pictures.COLUMNS, wide.colours(), 16, 12, 11, false, false);
        Frame frame = CODEC.decode(wide.bytes(), narrow, wide.transferSyntax());
        assertEquals(12, frame.layout().bitsStored());
        assertEquals(wide.sample(40, 0, 0) & 0xFFF, frame.sample(40, 0));
    }

    @Test
    void moreBitsThanTheStreamHasAreNotThere() throws Exception {
        Picture small = Pictures.grey("grey-12-signed.j2k", "90", 12, true, 0);
        PixelLayout wide = new PixelLayout(Pictures.ROWS, Pictures.COLUMNS, small.colours(), 16, 16, 15, true, false);
        Frame frame = CODEC.decode(small.bytes(), wide, small.transferSyntax());
        assertEquals(12, frame.layout().bitsStored());
        assertEquals(0, farthest(small, frame));
    }

    @Test
    void theDataSetSaysWhetherSamplesAreSigned() throws Exception {
        Picture unsigned = Pictures.grey("grey-12.j2k", "90", 12, false, 0);
        PixelLayout signed =
                new PixelLayout(Pictures.ROWS, Pictures.COLUMNS, unsigned.colours(), 16, 12, 11, true, false);
        Frame frame = CODEC.decode(unsigned.bytes(), signed, unsigned.transferSyntax());
        int brightest = unsigned.sample(63, 47, 0);
        assertEquals(brightest - 4096, frame.sample(frame.pixels() - 1, 0));
    }

    @Test
    void aSignThatNothingTellsOfIsNotGuessed() throws Exception {
        Picture unsigned = Pictures.grey("grey-12.j2k", "90", 12, false, 0);
        PixelLayout signed =
                new PixelLayout(Pictures.ROWS, Pictures.COLUMNS, unsigned.colours(), 16, 16, 15, true, false);
        UndecodableFrame refused = assertThrows(
                UndecodableFrame.class, () -> CODEC.decode(unsigned.bytes(), signed, unsigned.transferSyntax()));
        assertEquals(UndecodableFrame.Kind.DAMAGED, refused.kind());
    }

    @ParameterizedTest
    @CsvSource({
        "grey-12.j2k,90,47,64,MONOCHROME2,16,DAMAGED",
        "grey-12.j2k,90,48,65,MONOCHROME2,16,DAMAGED",
        "grey-12.j2k,90,48,64,RGB,16,DAMAGED",
        "grey-12.j2k,90,48,64,MONOCHROME2,8,DAMAGED",
        "grey-12.j2k,51,48,64,MONOCHROME2,16,DAMAGED",
        "grey-12.jpg,90,48,64,MONOCHROME2,16,DAMAGED",
        "grey-12.jpg,51,64,48,MONOCHROME2,16,DAMAGED",
        "h264.mp4,102,48,64,MONOCHROME2,8,DAMAGED",
    })
    void whatDoesNotGoWithTheDataSetIsRefusedBeforeAnybodyIsAsked(
            String file, String syntax, int rows, int columns, Photometric colours, int allocated, String kind)
            throws Exception {
        try (ChildCodec codec = new ChildCodec()) {
            Picture picture = Pictures.grey(file, syntax, 8, false, 0);
            PixelLayout layout = new PixelLayout(rows, columns, colours, allocated, 8, 7, false, false);
            UndecodableFrame refused = assertThrows(
                    UndecodableFrame.class, () -> codec.decode(picture.bytes(), layout, picture.transferSyntax()));
            assertEquals(kind, refused.kind().name());
            assertEquals(0, codec.counts().starts());
        }
    }

    @Test
    void jpegOfEightBitsIsLeftToAnotherCodec() throws Exception {
        byte[] eight = Pictures.grey("grey-12.jpg", "51", 12, false, 0).bytes();
        int frame = frameHeader(eight);
        eight[frame + 4] = 8;
        PixelLayout layout = Pictures.grey("", "", 8, false, 0).layout();
        UndecodableFrame refused =
                assertThrows(UndecodableFrame.class, () -> CODEC.decode(eight, layout, "1.2.840.10008.1.2.4.51"));
        assertEquals(UndecodableFrame.Kind.UNSUPPORTED, refused.kind());
    }

    private static int frameHeader(byte[] jpeg) {
        int at = 0;
        while (jpeg[at] != (byte) 0xFF || jpeg[at + 1] != (byte) 0xC1) {
            at++;
        }
        return at;
    }

    @ParameterizedTest
    @MethodSource("org.precedent.index.dicom.codec.child.Pictures#all")
    void aStillThatEndsEarlyIsRefused(Picture picture) throws Exception {
        byte[] whole = picture.bytes();
        boolean still =
                !picture.shown().equals(Photometric.RGB) || picture.file().contains("rgb");
        for (int part = 1; still && part < 10; part++) {
            byte[] cut = Arrays.copyOf(whole, (whole.length - 4) * part / 10);
            assertThrows(
                    UndecodableFrame.class,
                    () -> CODEC.decode(cut, picture.layout(), picture.transferSyntax()),
                    "a tenth of " + part);
        }
    }

    /** Its twenty pictures are brighter and brighter, from 10 to 200; each fifth stands alone. */
    @Test
    void theStillOfAVideoIsOneOfItsMiddle() throws Exception {
        Frame still = decoded(Pictures.video("brighter.mp4", "102", 8));
        assertTrue(Math.abs(still.sample(0, 0) - 100) < 32);
    }

    @Test
    void aVideoOfAnotherCompressionIsRefused() throws Exception {
        Picture video = Pictures.video("hevc.ts", "102", 8);
        UndecodableFrame refused = assertThrows(UndecodableFrame.class, () -> decoded(video));
        assertEquals(UndecodableFrame.Kind.UNSUPPORTED, refused.kind());
    }

    @Test
    void aVideoOfAnotherSizeIsRefused() throws Exception {
        Picture video = Pictures.video("h264.mp4", "102", 8);
        PixelLayout layout = new PixelLayout(480, 640, video.colours(), 8, 8, 7, false, false);
        UndecodableFrame refused =
                assertThrows(UndecodableFrame.class, () -> CODEC.decode(video.bytes(), layout, video.transferSyntax()));
        assertEquals(UndecodableFrame.Kind.DAMAGED, refused.kind());
    }

    @Test
    void aClosedCodecSaysThatItIsClosed() throws Exception {
        ChildCodec codec = new ChildCodec();
        codec.close();
        Picture picture = Pictures.grey("grey-12.j2k", "90", 12, false, 0);
        assertThrows(
                UndecodableFrame.class,
                () -> codec.decode(picture.bytes(), picture.layout(), picture.transferSyntax()));
    }
}
