package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What is kept of an image shows the same as the file that it came from: pictures are made of it again. */
final class KeptImagesTest {
    private static final int MOST_FRAMES = 4;

    private static final DicomReader READER =
            DicomReader.standard(new PlainPseudonyms(), DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT, BurnedIn.TRUST);

    @AfterAll
    static void close() throws IOException {
        READER.close();
    }

    /** What is wrong with what is kept of a file; empty when all is well, or the file is not read. */
    private static String fault(byte[] file) throws IOException {
        if (!(READER.open(DicomSource.of(file)) instanceof DicomResult.Ok<DicomInstance>(DicomInstance instance))
                || !(instance.frames(MOST_FRAMES) instanceof DicomResult.Ok<List<Rendered>>(List<Rendered> shown))) {
            return "";
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InstanceNames names = InstanceNames.of(
                instance.caseId(), instance.seriesKey(), instance.head().source());
        if (instance.write(names, out) instanceof DicomResult.Refused<?> refused) {
            return "is not kept: " + refused.printed();
        }
        DicomInstance kept = ReadFiles.value(READER.open(DicomSource.of(out.toByteArray())));
        if (kept.frameCount() != instance.frameCount()) {
            return "has " + kept.frameCount() + " frames";
        }
        List<Rendered> again = ReadFiles.value(kept.frames(MOST_FRAMES));
        for (int i = 0; i < shown.size(); i++) {
            if (!shown.get(i).encoded().equals(again.get(i).encoded())) {
                return "is encoded otherwise, frame " + i;
            }
            if (!shown.get(i).shown().equals(again.get(i).shown())) {
                return "is shown otherwise, frame " + i;
            }
        }
        return "";
    }

    @Test
    void filesOfEverySyntaxShowTheSameAfterwards() throws IOException {
        List<String> faults = new ArrayList<>();
        List<byte[]> files = ValidFiles.all();
        for (int i = 0; i < files.size(); i++) {
            String fault = fault(files.get(i));
            if (!fault.isEmpty()) {
                faults.add("file " + i + " " + fault);
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void theFilesOfTheCorpusShowTheSameAfterwards() throws IOException {
        Optional<Path> found = SharedFolder.named("dicom-corpus");
        if (found.isEmpty()) {
            System.out.println("no dicom-corpus: its files were NOT kept and shown again");
        }
        Assumptions.assumeTrue(found.isPresent(), "no corpus");
        Path corpus = found.orElseThrow();
        List<String> faults = new ArrayList<>();
        int files = 0;
        try (Stream<Path> all = Files.walk(corpus)) {
            for (Path file :
                    all.filter(one -> one.toString().endsWith(".dcm")).sorted().toList()) {
                String fault = fault(Files.readAllBytes(file));
                files++;
                if (!fault.isEmpty()) {
                    faults.add(corpus.relativize(file) + " " + fault);
                }
            }
        }
        System.out.println(files + " files of the corpus were kept and shown again");
        assertEquals(List.of(), faults);
    }
}
