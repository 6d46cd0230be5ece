package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.api.teaching.CollectionDocument;
import org.precedent.index.archive.Archive;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.CollectionContent;
import org.precedent.index.model.CollectionEntry;
import org.precedent.index.model.CollectionId;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.SampleArrival;
import picocli.CommandLine;

final class CollectionCommandTest {
    private static final CollectionId CHEST = new CollectionId("chest");

    @TempDir
    Path temporary;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Path data() {
        return temporary.resolve("archive");
    }

    /** An archive with cases that no index holds. */
    private void accept(String... ids) throws IOException {
        try (CaseRecord record = Archive.open(data()).record(Access.WRITE)) {
            for (String id : ids) {
                record.accept(
                        List.of(SampleArrival.from("source-" + id).about(id).arrival()));
            }
        }
    }

    private static CollectionDocument document(String... ids) {
        List<CollectionEntry> entries = Stream.of(ids)
                .map(id -> new CollectionEntry(new CaseId(id), "of " + id, List.of(), null, null))
                .toList();
        return new CollectionDocument(CHEST, new CollectionContent("Chest", "", List.of("course"), entries));
    }

    private Path zip(Map<String, byte[]> members) throws IOException {
        Path file = temporary.resolve("file.zip");
        try (OutputStream to = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(to)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("collection"));
        all.addAll(List.of(arguments));
        CommandLine command =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(all.toArray(String[]::new));
    }

    private int take(Path file) {
        return run("import", "--data", data().toString(), file.toString());
    }

    private List<CollectionEntry> entries() throws IOException {
        try (CaseRecord record = Archive.existing(data()).record(Access.READ)) {
            return record.collections().find(CHEST).orElseThrow().content().entries();
        }
    }

    @Test
    void aFileOfCasesThatAreHereIsTakenInOnceAndListed() throws IOException {
        accept("a", "b");
        Path file = zip(Map.of("collection.json", document("b", "a").bytes()));
        assertEquals(ExitStatus.DONE, take(file));
        assertEquals(document("b", "a").content().entries(), entries());
        assertEquals(ExitStatus.DONE, take(file));
        assertTrue(err.toString().contains("here already; nothing was changed"), err.toString());
        assertEquals(ExitStatus.DONE, run("list", "--data", data().toString()));
        String line = out.toString().strip();
        assertTrue(line.startsWith("chest\t20") && line.endsWith("\t2\tChest\tcourse"), line);
    }

    @Test
    void whatWasDeletedHereIsLeftOutWithItsWords() throws IOException {
        accept("a", "b");
        try (CaseRecord record = Archive.existing(data()).record(Access.WRITE)) {
            record.delete(new CaseId("a"));
        }
        assertEquals(
                ExitStatus.SOME_REJECTED,
                take(zip(Map.of("collection.json", document("a", "b").bytes()))));
        assertEquals(document("b").content().entries(), entries());
    }

    @Test
    void whatIsNoCollectionIsRefusedByWhatToName() throws IOException {
        Path text = Files.writeString(temporary.resolve("notes.txt"), "Karamazov");
        for (Path file : List.of(text, zip(Map.of("manifest.jsonl", new byte[1])))) {
            assertEquals(ExitStatus.USAGE, take(file));
            assertTrue(err.toString().contains("is no collection: name a ZIP"), err.toString());
        }
        assertEquals(
                ExitStatus.USAGE,
                take(zip(Map.of("collection.json", "{\"Karamazov\":1}".getBytes(StandardCharsets.UTF_8)))));
        assertFalse(err.toString().contains("Karamazov"), err.toString());
        assertFalse(Files.exists(data()), "nothing is made of it");
    }

    @Test
    void onlyWhatAnExportWritesIsUnpackedAndNothingElsewhere() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("collection.json", document("a", "b").bytes());
        members.put("images/good.png", new byte[] {1});
        members.put("images/other.png", new byte[] {2});
        members.put("secret.png", new byte[] {3});
        members.put("../outside.png", new byte[] {4});
        String rows = """
                {"id":"1","study_id":"a","file":"images/good.png"}
                no row
                {"id":"2","study_id":"a","file":"../outside.png"}
                {"id":"3","study_id":"a","file":"secret.png"}
                {"id":"4","study_id":"b","file":"images/other.png"}
                {"id":"5","study_id":"stranger","file":"images/other.png"}
                """;
        members.put("manifest.jsonl", rows.getBytes(StandardCharsets.UTF_8));
        Path unpacked;
        try (ReceivedCollection received = ReceivedCollection.open(zip(members))) {
            Path manifest = received.unpack(Set.of("a"));
            unpacked = manifest.resolveSibling("");
            assertEquals(3, Files.readAllLines(manifest).size());
            try (Stream<Path> files = Files.walk(unpacked)) {
                assertEquals(
                        Set.of("manifest.jsonl", "images/good.png"),
                        Set.copyOf(files.filter(Files::isRegularFile)
                                .map(file -> unpacked(manifest, file))
                                .toList()));
            }
        }
        assertFalse(Files.exists(unpacked), "it is gone afterwards");
    }

    private static String unpacked(Path manifest, Path file) {
        return manifest.resolveSibling("").relativize(file).toString();
    }

    @Test
    void aRowWithoutAnEndIsRefused() throws IOException {
        Map<String, byte[]> members = Map.of(
                "collection.json",
                document("a").bytes(),
                "manifest.jsonl",
                "x".repeat(5 << 20).getBytes(StandardCharsets.UTF_8));
        try (ReceivedCollection received = ReceivedCollection.open(zip(members))) {
            assertThrows(IllegalArgumentException.class, () -> received.unpack(Set.of("a")));
        }
    }

    @Test
    void aCollectionThatIsNotThereIsNotExported() throws IOException {
        accept("a");
        Path file = temporary.resolve("out.zip");
        int status = run("export", "--data", data().toString(), "nobody", file.toString());
        assertTrue(status == ExitStatus.USAGE || status == ExitStatus.FAILED);
        assertFalse(Files.exists(file));
    }
}
