package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Pixels;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.UndecodableFrame;

/**
 * Compressed files of the corpus against decoders of others, GDCM's and DCMTK's, whose uncompressed files are read by
 * the plain path. Stands aside, and says so, where there is no corpus or none of these programs.
 */
final class DecodedCorpusTest {
    private static final int MOST_FRAMES = 4;
    private static final String ROOT = "1.2.840.10008.1.2.";
    private static final OutsideDecoder GDCM_EXACT = new OutsideDecoder(List.of("gdcmconv", "--raw"), 0, 0);
    private static final OutsideDecoder GDCM_LOSSY = new OutsideDecoder(List.of("gdcmconv", "--raw"), 2, 3);
    private static final OutsideDecoder DCMTK_LS = new OutsideDecoder(List.of("dcmdjpls"), 0, 0);

    /** GDCM takes the bytes of runs of 16-bit colours apart wrongly, so that DCMTK alone is asked. */
    private static final OutsideDecoder DCMTK_RUNS = new OutsideDecoder(List.of("dcmdrle"), 0, 0);

    private static final Map<String, List<OutsideDecoder>> PROGRAMS = Map.of(
            ROOT + "4.50", List.of(GDCM_LOSSY),
            ROOT + "4.51", List.of(GDCM_LOSSY),
            ROOT + "4.57", List.of(GDCM_EXACT),
            ROOT + "4.70", List.of(GDCM_EXACT),
            ROOT + "4.80", List.of(GDCM_EXACT, DCMTK_LS),
            ROOT + "4.81", List.of(GDCM_EXACT, DCMTK_LS),
            ROOT + "5", List.of(DCMTK_RUNS));

    private final Map<String, Integer> compared = new TreeMap<>();
    private final List<String> different = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void compressedFilesHaveTheSamplesThatAnotherDecoderFinds() throws Exception {
        Optional<Path> corpus = SharedFolder.named("dicom-corpus");
        boolean comparable = corpus.isPresent()
                && PROGRAMS.values().stream().flatMap(List::stream).allMatch(OutsideDecoder::isThere);
        if (!comparable) {
            System.out.println("no dicom-corpus, or not both GDCM and DCMTK: NO outside decoder to compare with");
        }
        Assumptions.assumeTrue(comparable, "nothing to compare with");
        try (Stream<Path> valid = Files.list(corpus.orElseThrow().resolve("valid"))) {
            for (Path file : valid.sorted().toList()) {
                compare(file);
            }
        }
        System.out.println("samples as GDCM and DCMTK have them: " + compared);
        assertEquals(List.of(), different);
        assertTrue(compared.size() >= 7, compared::toString);
    }

    private void compare(Path file) throws Exception {
        DecodedFile ours;
        try {
            ours = DecodedFile.open(file);
        } catch (Rejection e) {
            return;
        }
        List<OutsideDecoder> programs =
                PROGRAMS.getOrDefault(ours.image().syntax().uid(), List.of());
        if (programs.isEmpty() || isLeftToAnotherCodec(ours)) {
            return;
        }
        for (OutsideDecoder program : programs) {
            Path raw = folder.resolve("raw.dcm");
            Files.deleteIfExists(raw);
            String name = program.name();
            if (program.decodes(file, raw)) {
                compare(ours, DecodedFile.open(raw), program);
                compared.merge(ours.image().syntax().name() + ", " + name, 1, Integer::sum);
            } else {
                System.out.println(name + " does not decode " + file.getFileName());
            }
        }
    }

    private static boolean isLeftToAnotherCodec(DecodedFile file) throws Exception {
        try {
            file.frame(0);
            return false;
        } catch (UndecodableFrame e) {
            assertEquals(UndecodableFrame.Kind.UNSUPPORTED, e.kind(), file::toString);
            assertTrue(String.valueOf(e.getMessage()).contains("with loss in 12 bits"), e::getMessage);
            return true;
        }
    }

    private void compare(DecodedFile ours, DecodedFile theirs, OutsideDecoder program) throws Exception {
        for (int index = 0; index < Math.min(MOST_FRAMES, ours.image().frames()); index++) {
            boolean asShown = program.nearColour() > 0 && isColour(ours) && !isContradicted(ours, index);
            long distance = asShown ? distance(ours.shown(index), theirs.shown(index)) : ours.distance(theirs, index);
            if (distance > (asShown ? program.nearColour() : program.near())) {
                different.add(ours.file().getFileName() + ", frame " + index + ": " + distance);
            }
        }
    }

    private static boolean isColour(DecodedFile file) {
        return file.image().layout().photometric().samples() > 1;
    }

    /** Where the stream says that it is no RGB and the data set says that it is, others believe the data set. */
    private static boolean isContradicted(DecodedFile file, int index) throws Exception {
        return file.image().layout().photometric() == Photometric.RGB
                && file.frame(index).layout().photometric() != Photometric.RGB;
    }

    private static long distance(Pixels ours, Pixels theirs) {
        long most = 0;
        for (int channel = 0; channel < 3; channel++) {
            int[] expected = ReadFiles.samples(theirs, channel);
            int[] actual = ReadFiles.samples(ours, channel);
            for (int i = 0; i < expected.length; i++) {
                most = Math.max(most, Math.abs(expected[i] - actual[i]));
            }
        }
        return most;
    }
}
