package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real, broken and hostile files out of a corpus beside the checkout; stands aside where there is none. */
final class DicomCorpusTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final String ROOT = "1.2.840.10008.1.2";

    /** Those of which every image is decoded. */
    private static final Set<String> DECODED = Set.of(
            ROOT,
            ROOT + ".1",
            ROOT + ".2",
            ROOT + ".1.99",
            ROOT + ".4.50",
            ROOT + ".4.51",
            ROOT + ".4.57",
            ROOT + ".4.70",
            ROOT + ".4.80",
            ROOT + ".4.81",
            ROOT + ".4.90",
            ROOT + ".4.91",
            ROOT + ".5",
            ROOT + ".8.1");

    /** One of the files says of itself that it shows names. */
    private static final Set<String> READ = Set.of("Ok", "BURNED_IN");

    private final DicomReader reader =
            DicomReader.standard(new PlainPseudonyms(), DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT);

    private Path corpus = Path.of("");

    /** A line of the corpus's list. */
    private record Entry(Path file, String kind, String category, String expected, String syntax, boolean decodable) {
        boolean isImage() {
            return expected.startsWith("ingest: index tags; decode");
        }
    }

    @BeforeEach
    void find() {
        Optional<Path> found = SharedFolder.named("dicom-corpus");
        if (found.isEmpty()) {
            System.out.println("no dicom-corpus in the shared folder: its tests stand aside");
        }
        Assumptions.assumeTrue(found.isPresent(), "no dicom-corpus in the shared folder");
        corpus = found.orElseThrow();
    }

    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<String> lines = Files.readAllLines(corpus.resolve("manifest.csv"));
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = fields(line);
            entries.add(new Entry(
                    corpus.resolve(fields.get(0)),
                    fields.get(1),
                    fields.get(2),
                    fields.get(3),
                    fields.get(4),
                    fields.getLast().equals("yes")));
        }
        return entries;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private String outcome(Entry entry) throws IOException {
        return switch (read(entry)) {
            case DicomResult.Ok<DicomInstance>(DicomInstance instance) ->
                switch (instance.frames(4)) {
                    case DicomResult.Ok<List<Rendered>>(List<Rendered> frames) -> {
                        assertEquals(Math.min(4, instance.frameCount()), frames.size());
                        yield "Ok";
                    }
                    case DicomResult.Refused<List<Rendered>> refused -> refused.code();
                };
            case DicomResult.Refused<DicomInstance> refused -> refused.code();
        };
    }

    private DicomResult<DicomInstance> read(Entry entry) throws IOException {
        return reader.open(DicomSource.of(entry.file()));
    }

    @Test
    void everyFileIsAnsweredInTime() throws Exception {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Entry entry : entries()) {
            String outcome = assertTimeoutPreemptively(LONGEST, () -> outcome(entry), entry.file()::toString);
            counts.computeIfAbsent(entry.kind(), kind -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
        }
        counts.forEach((kind, outcomes) -> System.out.println("dicom-corpus, " + kind + ": " + outcomes));
    }

    @Test
    void everyImageThatAReferenceDecodesIsReadInTheSyntaxesThatAreDecoded() throws Exception {
        Map<String, Map<String, Integer>> table = new TreeMap<>();
        int read = 0;
        for (Entry entry : entries()) {
            if (entry.kind().equals("valid") && !entry.syntax().isEmpty()) {
                String outcome = outcome(entry);
                table.computeIfAbsent(TransferSyntax.of(entry.syntax()).name(), name -> new TreeMap<>())
                        .merge(outcome, 1, Integer::sum);
                if (DECODED.contains(entry.syntax()) && entry.isImage() && entry.decodable()) {
                    assertTrue(READ.contains(outcome), () -> entry.file() + ": " + outcome);
                    read++;
                }
            }
        }
        table.forEach((syntax, outcomes) -> System.out.println("dicom-corpus, " + syntax + ": " + outcomes));
        System.out.println("dicom-corpus: " + read + " images read that a reference decodes");
        assertTrue(read > 0);
    }

    @Test
    void whatMustBeRefusedIsRefusedWithTheReasonExpected() throws Exception {
        for (Entry entry : entries()) {
            boolean refuse = entry.expected().matches("(reject|refuse|stop).*")
                    && !entry.kind().equals("image");
            if (refuse) {
                String outcome = outcome(entry);
                assertFalse(outcome.equals("Ok"), entry.file()::toString);
                for (String code : List.of("MISSING_UID", "UNSUPPORTED_TRANSFER_SYNTAX", "NOT_DICOM")) {
                    assertTrue(!entry.expected().contains(code) || outcome.equals(code), entry.file()::toString);
                }
            }
        }
    }

    @Test
    void nothingOfThePlantedIdentityLeaves() throws Exception {
        List<String> planted = List.of("zebedee", "quillon", "884213", "farquhar", "fenwick", "900417");
        for (Entry entry : entries()) {
            if (entry.category().equals("de-identification")
                    && read(entry) instanceof DicomResult.Ok<DicomInstance>(DicomInstance instance)) {
                String shown = (instance + " " + instance.study() + instance.view()).toLowerCase(Locale.ROOT);
                assertTrue(planted.stream().noneMatch(shown::contains), entry.file()::toString);
            }
        }
    }

    @Test
    void whatSaysThatItShowsNamesIsHeld() throws Exception {
        for (Entry entry : entries()) {
            if (entry.expected().startsWith("BurnedInAnnotation=YES")) {
                assertEquals("BURNED_IN", outcome(entry));
            }
        }
    }
}
