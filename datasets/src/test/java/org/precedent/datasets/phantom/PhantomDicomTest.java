package org.precedent.datasets.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhantomDicomTest {
    private static final long SEED = 6;
    private final PhantomGenerator generator = new PhantomGenerator(SEED);
    private final PhantomDicom dicom = new PhantomDicom(SEED);

    @Test
    void aFileReadsBackWithItsPixels() {
        studies(15).forEach(study -> {
            Slice slice = generator.image(study, 0);
            PartTen file = PartTen.read(dicom.file(study, 0, slice));
            assertEquals(slice.width(), file.number(0x00280011));
            assertEquals(slice.height(), file.number(0x00280010));
            byte[] pixels = file.bytes(0x7FE00010);
            assertEquals(
                    slice.width() * slice.height() * file.number(0x00280002) * file.number(0x00280100) / 8,
                    pixels.length);
            assertArrayEquals(slice.toBytes(), pixels);
        });
    }

    @Test
    void aFileSaysWhoseItIsAndThatItIsSynthetic() {
        studies(10).forEach(study -> {
            PartTen file = read(study, 0);
            assertEquals(study.patient().name(), file.text(0x00100010));
            assertEquals(study.patient().id(), file.text(0x00100020));
            assertEquals(study.uid(), file.text(0x0020000D));
            assertEquals(study.modality(), file.text(0x00080060));
            assertEquals(study.bodyPart(), file.text(0x00180015));
            assertEquals("YES", file.text(0x0008001C));
            assertTrue(file.text(0x00081030).startsWith("SYNTHETIC PHANTOM"));
            assertTrue(file.text(0x00204000).startsWith("SYNTHETIC PHANTOM"));
            assertEquals(4, file.text(0x00101010).length());
        });
    }

    @Test
    void theMetaInformationNamesTheImage() {
        studies(5).forEach(study -> {
            PartTen file = read(study, 0);
            assertEquals(file.text(0x00080016), PartTen.text(file.meta(), 0x00020002));
            assertEquals(file.text(0x00080018), PartTen.text(file.meta(), 0x00020003));
        });
    }

    @Test
    void theSlicesOfAHeadScanAreOneSeriesWithRisingPositions() {
        Phantom study = generator.study(1);
        Set<String> series = new HashSet<>();
        Set<String> instances = new HashSet<>();
        double last = Double.NEGATIVE_INFINITY;
        for (int image = 0; image < study.images(); image++) {
            PartTen file = read(study, image);
            series.add(file.text(0x0020000E));
            instances.add(file.text(0x00080018));
            double location = Double.parseDouble(file.text(0x00201041));
            assertTrue(location > last);
            last = location;
            assertEquals("-1024", file.text(0x00281052));
            assertEquals("1", file.text(0x00281053));
            assertEquals(1, file.number(0x00280103));
            assertEquals(image + 1, Integer.parseInt(file.text(0x00200013)));
        }
        assertEquals(1, series.size());
        assertEquals(study.images(), instances.size());
    }

    @Test
    void someChestFilmsAreInvertedAndEachHasItsWindow() {
        long inverted = studies(150)
                .filter(s -> s.kind() == Kind.CHEST_RADIOGRAPH)
                .map(s -> read(s, 0))
                .peek(f -> assertTrue(f.has(0x00281050) && f.has(0x00281051)))
                .filter(f -> f.text(0x00280004).equals("MONOCHROME1"))
                .count();
        assertTrue(inverted >= 1 && inverted <= 10, inverted + " of 30");
    }

    @Test
    void aboutOneStudyInTenHasImplicitValueRepresentations() {
        Slice small = Slice.hounsfield(new Canvas(1, 1, 1, Pose.STRAIGHT));
        long implicit = studies(300)
                .map(s -> PartTen.read(dicom.file(s, 0, small)))
                .filter(f -> PartTen.text(f.meta(), 0x00020010).equals("1.2.840.10008.1.2"))
                .count();
        assertTrue(implicit >= 15 && implicit <= 50, implicit + " of 300");
    }

    @Test
    void identifiersAreDecimalUuids() {
        Uids uids = new Uids(SEED);
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            all.add(uids.study(i));
            all.add(uids.series(i));
            all.add(uids.instance(i, 0));
            all.add(uids.instance(i, 1));
        }
        assertEquals(4000, all.size());
        all.forEach(uid -> assertTrue(uid.matches("2\\.25\\.[1-9][0-9]{1,38}"), uid));
    }

    @Test
    void aValueThatIsTooLongIsRefused() {
        DicomWriter writer = new DicomWriter();
        assertThrows(IllegalArgumentException.class, () -> writer.put(Tag.MODALITY, "x".repeat(17)));
        assertThrows(IllegalArgumentException.class, () -> writer.put(Tag.ROWS, 65536));
    }

    private PartTen read(Phantom study, int image) {
        return PartTen.read(dicom.file(study, image, generator.image(study, image)));
    }

    private Stream<Phantom> studies(int count) {
        return IntStream.range(0, count).mapToObj(generator::study);
    }
}
