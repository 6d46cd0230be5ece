package org.precedent.index.dicom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.precedent.index.colour.Profiles;
import org.precedent.index.dicom.codec.Frames;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.child.Pictures;
import org.precedent.index.dicom.codec.child.Pictures.Picture;

/** Small files that are valid, of every transfer syntax that is read. */
final class ValidFiles {
    private ValidFiles() {}

    static List<byte[]> all() throws IOException {
        List<byte[]> files = new ArrayList<>(uncompressed());
        for (CompressedImagesTest.Compression compression : CompressedImagesTest.Compression.values()) {
            for (PixelLayout layout : layouts(compression)) {
                files.add(CompressedImagesTest.file(compression, layout));
            }
        }
        for (Picture picture : Pictures.all()) {
            files.add(of(picture));
        }
        return files;
    }

    private static List<byte[]> uncompressed() {
        List<byte[]> files = new ArrayList<>();
        for (DicomWriter.Syntax syntax : DicomWriter.Syntax.values()) {
            if (syntax == DicomWriter.Syntax.JPEG_XL) {
                continue;
            }
            DicomWriter item =
                    new DicomWriter(syntax).text(0x0028_1050, "DS", "40").text(0x0028_1051, "DS", "400");
            DicomWriter table =
                    new DicomWriter(syntax).words(0x0028_3002, 3, 5, 8).words(0x0028_3006, 1, 2, 3);
            files.add(DicomWriter.image(syntax, 12, 10)
                    .bits(16, 12, 11)
                    .bytes(DicomWriter.PIXEL_DATA, "OW", new byte[240])
                    .text(0x0010_0010, "PN", "Karamazov^Dmitri")
                    .text(0x0028_1052, "DS", "-1024")
                    .text(0x0028_1053, "DS", "1")
                    .sequence(0x0028_3010, table)
                    .sequence(0x5200_9229, new DicomWriter(syntax).delimitedSequence(0x0028_9132, item))
                    .file());
            files.add(
                    coloured(syntax).bytes(0x0028_2000, "OB", Profiles.adobe()).file());
            files.add(supplemented(syntax).file());
            files.add(coloured(syntax)
                    .sequence(0x0048_0105, new DicomWriter(syntax).bytes(0x0028_2000, "OB", Profiles.adobe()))
                    .file());
            files.add(DicomWriter.image(syntax, 6, 4)
                    .photometric("RGB", 3)
                    .words(0x0028_0006, 1)
                    .text(0x0028_0008, "IS", "4")
                    .bytes(DicomWriter.PIXEL_DATA, "OB", new byte[288])
                    .file());
        }
        return files;
    }

    private static DicomWriter supplemented(DicomWriter.Syntax syntax) {
        DicomWriter image = DicomWriter.image(syntax, 1, 4).pixels(0, 199, 200, 201);
        for (int colour = 0; colour < 3; colour++) {
            image.words(0x0028_1101 + colour, 2, 200, 16).words(0x0028_1201 + colour, 0, 0xFFFF - 0x1111 * colour);
        }
        return image.words(0x0028_9099, 199);
    }

    private static DicomWriter coloured(DicomWriter.Syntax syntax) {
        byte[] pixels = new byte[36];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (7 * i);
        }
        return DicomWriter.image(syntax, 3, 4).photometric("RGB", 3).bytes(DicomWriter.PIXEL_DATA, "OB", pixels);
    }

    private static List<PixelLayout> layouts(CompressedImagesTest.Compression compression) {
        List<PixelLayout> layouts = new ArrayList<>(List.of(
                Frames.grey(14, 18, 8, 8, false),
                new PixelLayout(14, 18, Photometric.PALETTE_COLOR, 8, 8, 7, false, false),
                new PixelLayout(14, 18, Photometric.YBR_FULL, 8, 8, 7, false, false)));
        if (compression.mostBits() > Byte.SIZE) {
            layouts.add(Frames.grey(14, 18, 16, 12, true));
        }
        return layouts;
    }

    private static byte[] of(Picture picture) throws IOException {
        PixelLayout layout = picture.layout();
        byte[] stream = picture.bytes();
        DicomWriter image = DicomWriter.image(layout.rows(), layout.columns())
                .photometric(layout.photometric().name(), layout.photometric().samples())
                .bits(layout.bitsAllocated(), layout.bitsStored(), layout.highBit())
                .words(0x0028_0006, 0)
                .fragments(DicomWriter.offsets(), Arrays.copyOf(stream, (stream.length + 1) / 2 * 2));
        DicomWriter whole = layout.signed() ? image.signed() : image;
        return whole.file(picture.transferSyntax(), whole.dataset());
    }
}
