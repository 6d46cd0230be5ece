package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.container.Packed;
import org.precedent.index.picture.Drawings;
import org.precedent.index.source.Code;

/** Archives of files as sources. */
class ContainersInIngestTest {
    private static final byte[] PNG = Drawings.png(Drawings.colours(9, 7, 1));
    private static final byte[] ROWS = """
            {"study_id":"s-1","file":"images/a.png","text":"Left effusion."}
            {"study_id":"s-2","file":"images\\\\b.png","text":"No finding."}
            {"study_id":"s-3","file":"../c.png","text":"Elsewhere."}
            """.getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temporary = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench(temporary);
    }

    private static byte[] sample(int instance) {
        return new DicomSample("1.2.3", "1.2.3.1", instance).file();
    }

    @Test
    void whatAnArchiveHoldsComesInAsIfItLayInAFolder() throws IOException {
        bench.put("one.zip", Packed.zip("CD/1.dcm", sample(1), "CD/2.dcm", sample(2)));
        bench.put("two", Packed.gzip(Packed.tar("deep/in.zip", Packed.zip("3.dcm", sample(3)), "p.png", PNG)));
        bench.put("three.tar", Packed.tar("4", sample(4)));
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(List.of(), Bench.reasons(report));
        assertEquals(2, report.casesAdded());
        assertEquals(4, bench.images("1.2.3").size());
        assertEquals(List.of(), bench.problems());
        try (Stream<Path> left = Files.list(bench.archive.root().resolve("spool"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void theSameAgainIsKnownAndNotReadTwice() throws IOException {
        Path zip = bench.put("one.zip", Packed.zip("CD/1.dcm", sample(1), "p.png", PNG));
        bench.ingest(zip);
        IngestReport again = bench.ingest(zip);
        assertEquals(2, again.casesUnchanged());
        assertEquals(0, again.imagesEncoded());
        bench.put("folder/1.dcm", sample(1));
        assertEquals(1, bench.ingest(bench.sources.resolve("folder")).casesUnchanged(), "unpacked it is the same");
    }

    @Test
    void aManifestInAnArchiveRulesIt() throws IOException {
        byte[] other = Drawings.png(Drawings.grey(8, 8, 2));
        bench.put(
                "m.zip",
                Packed.zip("x/manifest.jsonl", ROWS, "x/images/a.png", PNG, "x/images/b.png", other, "c.png", PNG));
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(3, report.casesAdded(), "two of rows, and the picture beside their folder");
        assertEquals(1, bench.images("s-2").size());
        assertEquals(List.of("file must be a path inside the manifest's folder"), Bench.reasons(report));
        assertTrue(report.refused().getFirst().place().name().endsWith("m.zip!/x/manifest.jsonl"));
    }

    @Test
    void whatCannotBeTakenIsNamedWithItsPlaceInTheArchive() throws IOException {
        Path zip = bench.put(
                "z.zip",
                Packed.zip("sub/junk", new byte[] {1, 2}, "../../out.png", PNG, "p.png", PNG, "e", new byte[0]));
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(1, report.casesAdded());
        assertEquals(
                List.of(zip + "!/../../out.png BAD_PATH", zip + "!/e EMPTY", zip + "!/sub/junk UNKNOWN_KIND"),
                report.refused().stream()
                        .map(one -> one.place().name() + " " + one.code())
                        .sorted()
                        .toList());
        assertFalse(Files.exists(bench.sources.resolveSibling("out.png")));
    }

    @Test
    void damagedArchivesAreNamedAndTheRestGoesOn() throws IOException {
        byte[] zip = Packed.zip("p.png", PNG);
        bench.put("a.zip", Arrays.copyOf(zip, zip.length - 30));
        bench.put("b.tar.gz", Arrays.copyOf(Packed.gzip(Packed.tar("p.png", PNG)), 100));
        bench.put("c.rar", "Rar!\u001a\u0007\u0001\0".getBytes(StandardCharsets.ISO_8859_1));
        bench.put("d.7z", "7z\u00bc\u00af'\u001c".getBytes(StandardCharsets.ISO_8859_1));
        bench.put("e.png", PNG);
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(1, report.casesAdded());
        assertEquals(
                List.of(Code.TRUNCATED, Code.TRUNCATED, Code.UNKNOWN_KIND, Code.UNKNOWN_KIND),
                report.refused().stream().map(one -> one.code()).toList());
        assertTrue(
                Bench.reasons(report).getLast().contains("unpack it"),
                Bench.reasons(report).getLast());
    }

    @Test
    void documentsOfWordProcessorsStayWhatTheyAre() throws IOException {
        byte[] xml = "<x/>".getBytes(StandardCharsets.UTF_8);
        bench.put("a.docx", Packed.zip("[Content_Types].xml", xml, "word/document.xml", xml));
        bench.put("b.docx", Packed.zip("docProps/core.xml", xml, "x".repeat(600), xml, "[Content_Types].xml", xml));
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(2, report.refused().size());
        assertTrue(Bench.reasons(report).stream().allMatch(reason -> reason.startsWith("a document of a word")));
    }

    @Test
    void whatBelongsOnAMediumIsCountedOnceAKind() throws IOException {
        String storage = "1.2.840.10008.5.1.4.1.1.";
        for (int i = 0; i < 3; i++) {
            bench.put(
                    "ko" + i,
                    new DicomSample("1.2.3", "1.2.3.2", i)
                            .ofClass(storage + "88.59")
                            .file());
        }
        bench.put(
                "ps",
                new DicomSample("1.2.3", "1.2.3.2", 9).ofClass(storage + "11.1").file());
        bench.put("Thumbs.db", new byte[] {1, 2, 3});
        bench.put("VIEWER.EXE", "MZ\0\0".getBytes(StandardCharsets.ISO_8859_1));
        bench.put("viewer/lib.dll", "MZ\0\0".getBytes(StandardCharsets.ISO_8859_1));
        bench.put("AUTORUN.INF", "[autorun]".getBytes(StandardCharsets.US_ASCII));
        bench.put("LOCKFILE", new byte[0]);
        bench.put("app.jar", Packed.zip("META-INF/MANIFEST.MF", new byte[] {1}, "a.class", new byte[] {1}));
        bench.put("1.dcm", sample(1));
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(List.of(), Bench.reasons(report));
        assertEquals(1, report.casesAdded());
        assertEquals(
                List.of(1L, 1L, 1L, 1L, 3L, 3L),
                report.leftOut().stream().map(LeftOut::count).sorted().toList());
    }

    private void putMedium(String folder) throws IOException {
        DicomSample directory = new DicomSample("1.2.3", "1.2.3.9", 99);
        bench.put(folder + "DICOMDIR", directory.ofClass("1.2.840.10008.1.3.10").file());
        bench.put(folder + "IMAGES/IM1", sample(1));
        bench.put(folder + "JPEG/IMG1.jpg", Drawings.jpeg(Drawings.grey(9, 9, 3)));
        bench.put(folder + "logo.png", PNG);
        bench.put(folder + "README.TXT", "words".getBytes(StandardCharsets.US_ASCII));
        bench.put(folder + "VIEWER/data.db", new byte[] {1, 2});
        bench.put(folder + "VIEWER/skin.zip", Packed.zip("a.png", PNG, "b.xml", new byte[] {1}));
    }

    @Test
    void aMediumBringsItsDicomAlone() throws IOException {
        putMedium("");
        bench.put("REPORTS/1.hl7", PlainMessages.file("{\"document\":\"d\",\"study\":\"1.2.3\",\"text\":\"Words.\"}"));
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(List.of(), Bench.reasons(report));
        assertEquals(1, report.casesAdded());
        assertEquals(
                List.of(1L, 1L, 1L, 2L, 3L),
                report.leftOut().stream().map(LeftOut::count).sorted().toList(),
                "the directory, the read-me, the report, what is of no kind, and pictures");
        assertTrue(
                report.leftOut().stream().anyMatch(kind -> kind.what().contains("may be a report: give it by itself")));
        assertEquals(1, bench.ingest(bench.sources.resolve("REPORTS")).casesUpdated(), "by itself it is taken");
        assertEquals(
                2,
                bench.ingest(bench.sources.resolve("logo.png"), bench.sources.resolve("JPEG"))
                        .casesAdded());
    }

    @Test
    void aMediumIsOneInAnArchiveAndInAFolderThatIsWatched() throws IOException {
        putMedium("cd/");
        bench.put("beside.png", PNG);
        List<Path> found;
        try (Stream<Path> all = Files.walk(bench.sources)) {
            found = all.filter(Files::isRegularFile).sorted().toList();
        }
        assertEquals(2, bench.ingestFound(found).casesAdded(), "the study, and the picture beside the medium");
        Path zip = bench.put(
                "cd.zip",
                Packed.zip(
                        "x/DICOMDIR",
                        Files.readAllBytes(bench.sources.resolve("cd/DICOMDIR")),
                        "x/a.png",
                        Drawings.png(Drawings.colours(8, 8, 5)),
                        "x/IM",
                        sample(1)));
        IngestReport packed = bench.ingest(zip);
        assertEquals(0, packed.casesAdded());
        assertEquals(1, packed.casesUnchanged());
        assertEquals(List.of(), Bench.reasons(packed));
    }

    @Test
    void withoutADirectoryOfDicomAFolderIsNoMedium() throws IOException {
        putMedium("");
        bench.put("DICOMDIR", new byte[] {1, 2, 3});
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(3, report.casesAdded(), "the study and two pictures; the third is the same again");
        assertEquals(4, report.refused().size());
    }

    @Test
    void noFileComesInTwiceThroughLinks() throws IOException {
        Path file = bench.put("a/1.dcm", sample(1));
        bench.put("b/.hidden/2.dcm", sample(2));
        Path hard = Files.createLink(bench.sources.resolve("hard.dcm"), file);
        assertTrue(Files.isSameFile(hard, file));
        Files.createSymbolicLink(bench.sources.resolve("soft.dcm"), file);
        Files.createSymbolicLink(bench.sources.resolve("a/loop"), bench.sources);
        Files.createSymbolicLink(bench.sources.resolve("b/soft"), bench.sources.resolve("a"));
        Files.createSymbolicLink(bench.sources.resolve("nowhere"), temporary.resolve("gone"));
        Files.createSymbolicLink(bench.sources.resolve("secret"), bench.sources.resolve("b/.hidden"));
        IngestReport report = bench.ingest(bench.sources, bench.sources.resolve("a"), file, bench.sources);
        assertEquals(1, bench.images("1.2.3").size());
        assertEquals(
                "planned 1",
                bench.heard.stream()
                        .filter(line -> line.startsWith("planned"))
                        .findFirst()
                        .orElseThrow());
        assertEquals(
                List.of(
                        "a symbolic link that leads nowhere",
                        "a symbolic link; name what it points at as a source of its own"),
                Bench.reasons(report));
    }

    @Test
    void whatAKilledRunUnpackedGoesWithTheNextRun() throws IOException {
        Path spool = Files.createDirectories(bench.archive.root().resolve("spool/left"));
        Files.write(spool.resolve("0"), PNG);
        Files.createFile(spool.resolveSibling("left.lock"));
        bench.ingest(bench.put("a.png", PNG));
        assertFalse(Files.exists(spool));
        assertEquals(List.of(), bench.problems());
    }
}
