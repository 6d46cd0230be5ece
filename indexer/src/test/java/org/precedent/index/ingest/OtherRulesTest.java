package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.precedent.encoder.Pixels;
import org.precedent.index.dicom.BurnedIn;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.KeptImage;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Held;
import org.precedent.index.record.RecordedCase;
import org.precedent.index.source.Code;

/** What comes again by another choice for text in pixels is taken as if it had never come before. */
final class OtherRulesTest {
    private static final String CAPTURE = "1.2.3";
    private static final String ULTRASOUND = "1.2.4";
    private static final String TOLD = "1.2.5";
    private static final String NEVER_LOOKED_AT = "1.2.6";
    private static final String MR = "1.2.840.10008.5.1.4.1.1.4";
    private static final IngestOptions ENCODED = IngestOptions.DEFAULTS.keeping(Keep.ENCODED);

    @TempDir
    Path temporary;

    private Bench bench;

    @BeforeEach
    void make() throws IOException {
        bench = new Bench(temporary);
        bench.put("capture.dcm", LetteredSample.capture(CAPTURE));
        bench.put("ultrasound.dcm", LetteredSample.outsideOfItsRegion(ULTRASOUND));
        bench.put(
                "told.dcm",
                new DicomSample(TOLD, "1.2.5.1", 1)
                        .text(0x0028_0301, "CS", "YES")
                        .file());
        bench.put(
                "mr.dcm",
                new DicomSample(NEVER_LOOKED_AT, "1.2.6.1", 1)
                        .text(0x0008_0016, "UI", MR)
                        .text(0x0008_0060, "CS", "MR")
                        .file());
    }

    private IngestReport ingest(IngestOptions options, BurnedIn choice, Path... sources) throws IOException {
        bench.burnedIn(choice);
        return bench.ingest(options, sources.length == 0 ? new Path[] {bench.sources} : sources);
    }

    private IngestReport ingest(BurnedIn choice) throws IOException {
        return ingest(IngestOptions.DEFAULTS, choice);
    }

    /** Another archive of the same key, with the same sources. */
    private Bench sameKey(String name, IngestOptions options) throws IOException {
        Path data = Files.createDirectories(temporary.resolve(name).resolve("data"));
        Files.copy(bench.archive.root().resolve("archive.key"), data.resolve("archive.key"));
        return new Bench(temporary.resolve(name), options);
    }

    /** All that an archive holds: its images with their rules, what waits, and the files. */
    private record Content(Map<String, Object> images, Set<String> waiting, Set<String> files) {
        static Content of(Bench bench) throws IOException {
            Map<String, Object> images = new TreeMap<>();
            try (CaseRecord record = bench.record()) {
                List<CaseId> ids = new ArrayList<>();
                record.forEachCase(ids::add);
                for (CaseId id : ids) {
                    RecordedCase known = record.contributions(id).orElseThrow();
                    String rules = String.valueOf(
                            known.contributions().getFirst().contribution().profile());
                    images.put(id + ", " + rules, known.images());
                }
                Set<String> waiting = record.quarantine().stream()
                        .map(held -> held.digest() + held.caseId() + held.state() + held.code())
                        .collect(Collectors.toSet());
                return new Content(images, waiting, files(bench));
            }
        }

        /** But for those that are sealed, which are others each time. */
        private static Set<String> files(Bench bench) throws IOException {
            try (Stream<Path> all = Files.walk(bench.archive.root().resolve("files"))) {
                return all.filter(Files::isRegularFile)
                        .map(file -> String.valueOf(file.getFileName()))
                        .filter(name -> name.endsWith(".dcm") || name.endsWith(".png"))
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Keep.class)
    void anArchiveIsAsOneThatWasMadeByTheLastChoiceAlone(Keep keep) throws IOException {
        IngestOptions options = IngestOptions.DEFAULTS.keeping(keep);
        Map<BurnedIn, Content> fresh = new EnumMap<>(BurnedIn.class);
        for (BurnedIn choice : BurnedIn.values()) {
            Bench alone = sameKey("fresh " + choice, options);
            alone.burnedIn(choice);
            alone.ingest(bench.sources);
            fresh.put(choice, Content.of(alone));
        }
        for (BurnedIn first : BurnedIn.values()) {
            for (BurnedIn last : BurnedIn.values()) {
                boolean staysPainted = first == BurnedIn.BLANK && last == BurnedIn.QUARANTINE;
                if (!staysPainted) {
                    Bench again = sameKey(first + " " + last, options);
                    for (BurnedIn choice : List.of(first, last, last)) {
                        again.burnedIn(choice);
                        again.ingest(bench.sources);
                    }
                    assertEquals(fresh.get(last), Content.of(again), first + ", then " + last);
                    assertEquals(List.of(), again.problems(), first + ", then " + last);
                }
            }
        }
    }

    private boolean isInArchive(String study) throws IOException {
        try (CaseRecord record = bench.record()) {
            return record.contributions(bench.id(study)).isPresent();
        }
    }

    /** The brightest of the rows in which the name stands, as a reader sees them. */
    private int brightest(String study) throws IOException {
        Pixels shown = bench.files().shown(bench.images(study).getFirst().id()).orElseThrow();
        int brightest = 0;
        for (int y = 0; y < LetteredSample.SIDE / 2; y++) {
            for (int x = 0; x < LetteredSample.SIDE; x++) {
                brightest = Math.max(brightest, shown.sample(x, y, 0));
            }
        }
        return brightest;
    }

    private List<Held> held() throws IOException {
        try (CaseRecord record = bench.record()) {
            return record.quarantine();
        }
    }

    private void decide(Held.State state) throws IOException {
        try (CaseRecord record = bench.record()) {
            QuarantineList list = new QuarantineList(bench.archive, record);
            list.decide(list.in(Set.of(Held.State.values())), state);
        }
    }

    private static List<String> notices(IngestReport report) {
        return report.notices().stream().map(Notice::what).toList();
    }

    @Test
    void whatWasPaintedOverComesInUnpaintedByNoLaterRunThatIsNotTold() throws IOException {
        ingest(BurnedIn.QUARANTINE);
        assertEquals(2, held().size());
        ingest(BurnedIn.BLANK);
        assertTrue(brightest(CAPTURE) < 200);
        assertEquals(1, held().size(), "who paints it over decides nothing");
        IngestReport report = ingest(BurnedIn.QUARANTINE);
        assertEquals(2, report.refused().size());
        assertTrue(
                notices(report).getFirst().contains("painted over"),
                notices(report).toString());
        assertTrue(brightest(CAPTURE) < 200);
        assertEquals(2, held().size());
        assertTrue(held().stream().allMatch(held -> held.state() == Held.State.HELD && held.picture() != null));
        assertEquals(List.of(), bench.problems());
        ingest(BurnedIn.BLANK);
        assertEquals(1, held().size(), "what was there already waits no more, either");
    }

    @Test
    void onlyWhatAPersonLetInComesInUnpainted() throws IOException {
        ingest(BurnedIn.BLANK);
        ingest(BurnedIn.QUARANTINE);
        decide(Held.State.RELEASED);
        assertEquals(List.of(), ingest(BurnedIn.QUARANTINE).refused());
        assertEquals(255, brightest(CAPTURE));
        ingest(BurnedIn.BLANK);
        assertTrue(brightest(CAPTURE) < 200, "who paints all over paints this over, too");
        assertEquals(List.of(), bench.problems());
    }

    @Test
    void whatWasTrustedByMistakeLeavesTheArchiveWhereItWaitsNow() throws IOException {
        ingest(BurnedIn.TRUST);
        assertEquals(255, brightest(CAPTURE));
        KeptImage before = bench.kept(bench.images(CAPTURE).getFirst().id());
        IngestReport report = ingest(BurnedIn.QUARANTINE);
        assertEquals(
                List.of(Code.BURNED_IN, Code.BURNED_IN),
                report.refused().stream().map(one -> one.code()).toList());
        assertTrue(
                notices(report).stream().allMatch(what -> what.contains("taken out")),
                notices(report).toString());
        assertEquals(2, report.casesUpdated() + report.casesUnchanged(), "the ultrasound and the MR");
        assertTrue(!isInArchive(CAPTURE) && !isInArchive(TOLD));
        assertTrue(Files.notExists(bench.archive
                .files()
                .path(Objects.requireNonNull(before.instance()).file())));
        assertEquals(List.of(), bench.problems());
        assertEquals(List.of(), notices(ingest(BurnedIn.QUARANTINE)), "it is said once");
    }

    @Test
    void theRestOfItsStudyStays() throws IOException {
        bench.put("clean.dcm", new DicomSample(CAPTURE, "1.2.3.2", 2).file());
        ingest(BurnedIn.TRUST);
        assertEquals(2, bench.images(CAPTURE).size());
        ingest(BurnedIn.QUARANTINE);
        assertEquals(1, bench.images(CAPTURE).size());
        assertEquals(1, bench.encoded(CAPTURE).imageVectors().size());
        assertEquals(List.of(), bench.problems());
    }

    @Test
    void theRestOfItsStudyStaysWhereNothingOfItComesAgain() throws IOException {
        bench.put("clean.dcm", new DicomSample(CAPTURE, "1.2.3.2", 2).file());
        ingest(BurnedIn.TRUST);
        IngestReport report = ingest(IngestOptions.DEFAULTS, BurnedIn.QUARANTINE, bench.sources.resolve("capture.dcm"));
        assertEquals(1, report.casesUpdated());
        assertEquals(0, report.casesUnchanged());
        assertEquals(1, bench.images(CAPTURE).size());
        assertEquals(List.of(), bench.problems());
    }

    @ParameterizedTest
    @CsvSource({"'', false", "Left effusion., true"})
    void aRowKeepsItsTextAndIsNoCaseWithoutOne(String text, boolean isCase) throws IOException {
        Path manifest = bench.manifest("""
                {"id":"r","study_id":"1.2.3","file":"capture.dcm","text":"%s"}""".formatted(text));
        ingest(IngestOptions.DEFAULTS, BurnedIn.TRUST, manifest);
        assertEquals(1, bench.images(CAPTURE).size());
        ingest(IngestOptions.DEFAULTS, BurnedIn.QUARANTINE, manifest);
        assertEquals(isCase, isInArchive(CAPTURE));
        if (isCase) {
            assertEquals(List.of(), bench.images(CAPTURE));
            assertEquals(text, bench.content(CAPTURE).report().text());
        }
        assertEquals(List.of(), bench.problems());
    }

    @Test
    void whatIsThereInFullStaysSoWhenItIsMadeAnewThoughLessIsAskedFor() throws IOException {
        ingest(BurnedIn.TRUST);
        ingest(ENCODED, BurnedIn.BLANK);
        assertNotNull(bench.kept(bench.images(CAPTURE).getFirst().id()).instance());
        assertTrue(brightest(CAPTURE) < 200);
        assertEquals(List.of(), bench.problems());
    }

    @ParameterizedTest
    @EnumSource(BurnedIn.class)
    void whatAPersonKeptOutStaysOutByEveryChoice(BurnedIn choice) throws IOException {
        ingest(BurnedIn.QUARANTINE);
        decide(Held.State.DROPPED);
        IngestReport report = ingest(choice);
        assertEquals(2, report.refused().size());
        for (String reason : Bench.reasons(report)) {
            assertTrue(reason.contains("kept it out") && reason.contains("precedent quarantine release"), reason);
        }
        assertTrue(!isInArchive(CAPTURE) && !isInArchive(TOLD));
        assertEquals(2, held().size());
    }

    @ParameterizedTest
    @EnumSource(BurnedIn.class)
    void whatAPersonThinksBetterOfIsTakenOutByEveryChoice(BurnedIn choice) throws IOException {
        ingest(BurnedIn.QUARANTINE);
        decide(Held.State.RELEASED);
        ingest(choice);
        assertEquals(0, ingest(choice).refused().size());
        assertTrue(isInArchive(CAPTURE));
        decide(Held.State.DROPPED);
        IngestReport report = ingest(choice);
        assertEquals(2, report.refused().size());
        assertEquals(2, notices(report).size());
        assertTrue(!isInArchive(CAPTURE) && !isInArchive(TOLD));
        assertEquals(List.of(), bench.problems());
    }

    @Test
    void whatIsInTheArchiveThoughItWasDroppedIsKnown() throws IOException {
        ingest(BurnedIn.QUARANTINE);
        try (CaseRecord record = bench.record()) {
            QuarantineList list = new QuarantineList(bench.archive, record);
            assertEquals(List.of(), list.inArchive(held()));
            decide(Held.State.RELEASED);
            ingest(BurnedIn.QUARANTINE);
            assertEquals(held(), list.inArchive(held()));
        }
    }

    @Test
    void whatComesAgainByTheSameRulesIsNotReadAgain() throws IOException {
        ingest(BurnedIn.BLANK, "mr.dcm");
        IngestReport other = ingest(BurnedIn.TRUST, "mr.dcm");
        assertEquals(1, other.casesUpdated());
        assertEquals(0, other.imagesEncoded(), "the pixels are the same");
        IngestReport same = ingest(BurnedIn.TRUST, "mr.dcm");
        assertEquals(1, same.casesUnchanged());
    }

    private IngestReport ingest(BurnedIn choice, String file) throws IOException {
        return ingest(IngestOptions.DEFAULTS, choice, bench.sources.resolve(file));
    }
}
