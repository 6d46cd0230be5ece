package org.precedent.index.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.container.ContainerLimits;
import org.precedent.index.container.Containers;
import org.precedent.index.container.Packed;

final class SourcesTest {

    @TempDir
    private Path temporary;

    private final List<Refused> refused = new ArrayList<>();
    private final List<Path> manifests = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private long unread;

    private void visit(Path... sources) throws IOException {
        visit(SourceList.named(List.of(sources)));
    }

    private void visit(SourceList sources) throws IOException {
        Sources.Visitor visitor = new Sources.Visitor() {
            @Override
            public void manifest(Path file) {
                manifests.add(file);
            }

            @Override
            public void file(Path file, FileKind kind) {
                throw new AssertionError("no image is here");
            }

            @Override
            public void unread(Path manifest, long files) {
                unread += files;
            }

            @Override
            public void leftOut(String what) {
                leftOut.add(what);
            }

            @Override
            public void refused(Refused why) {
                refused.add(why);
            }
        };
        try (Containers containers = new Containers(ContainerLimits.DEFAULTS, () -> temporary)) {
            new Sources(temporary.resolve("archive"), containers, visitor).visit(sources);
        }
    }

    @Test
    void reportsBesideAManifestAreCountedAsTheyAreNotRead() throws IOException {
        Path below = Files.createDirectories(temporary.resolve("mix/sub"));
        Files.writeString(temporary.resolve("mix/manifest.jsonl"), "{}\n");
        visit(temporary.resolve("mix"));
        assertEquals(0, unread);
        for (String name : List.of("a.hl7", "b.PDF", "c.png", "d.dcm", "e", ".hidden.txt")) {
            Files.writeString(below.resolveSibling(name), "x");
        }
        Files.writeString(below.resolve("f.json"), "{}");
        visit(temporary.resolve("mix"));
        assertEquals(3, unread);
        assertEquals(List.of(), refused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metadata.jsonl",
                "rows.ndjson",
                "manifest.json",
                "labels.csv",
                "labels.TSV",
                "train.xlsx",
                "manifest.txt",
                "manifest.jsonl.txt",
                "manifest"
            })
    void aManifestOfAnotherNameIsToldWhatOneIsCalled(String name) throws IOException {
        Files.writeString(temporary.resolve(name), "{\"study_id\":\"a\",\"text\":\"b\"}\n");
        visit(temporary);
        assertEquals(1, refused.size());
        Refused why = refused.getFirst();
        assertTrue(
                why.reason()
                        .startsWith(
                                "neither DICOM, PNG nor JPEG, nor a message or document that is read; if it is a manifest, call it manifest.jsonl"));
        assertEquals(Code.UNKNOWN_KIND, why.code());
        assertEquals(temporary.resolve(name).toString(), why.place().name());
    }

    @Test
    void anyOtherFileIsNot() throws IOException {
        Files.writeString(temporary.resolve("readme.md"), "words");
        visit(temporary);
        assertEquals(
                "neither DICOM, PNG nor JPEG, nor a message or document that is read",
                refused.getFirst().reason());
    }

    @Test
    void documentsOfWordProcessorsAreToldWhatToSaveThemAs() throws IOException {
        byte[] docx = "PK\3\4\24\0\6\0\b\0[Content_Types].xml".getBytes(StandardCharsets.ISO_8859_1);
        byte[] odt = "PK\3\4\24\0mimetypeapplication/vnd.oasis.opendocument.text".getBytes(StandardCharsets.ISO_8859_1);
        byte[] doc = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1\0\0".getBytes(StandardCharsets.ISO_8859_1);
        for (byte[] document : new byte[][] {docx, odt, doc}) {
            refused.clear();
            seenAnew(document);
            assertEquals(Code.UNKNOWN_KIND, refused.getFirst().code());
            assertTrue(refused.getFirst().reason().endsWith("; save it as PDF, RTF or text"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "526172211a0700 | RAR",
                "377abcaf271c0004 | 7z",
                "425a6839314159 | bzip2",
                "fd377a585a000004 | xz",
                "28b52ffd0400 | Zstandard",
                "04224d186440 | LZ4",
                "1f9d90 | compress",
                "4d53434600000000 | CAB",
                "303730373031 | cpio"
            })
    void archivesThatAreNotReadAreNamedWithTheWayOut(String head, String name) throws IOException {
        seenAnew(HexFormat.of().parseHex(head));
        assertEquals(
                "an archive (" + name + "), which is not read; unpack it, or pack it as ZIP or tar.gz",
                refused.getFirst().reason());
    }

    @Test
    void anImageOfADiscIsNamed() throws IOException {
        byte[] disc = new byte[40_000];
        disc[0] = 1;
        System.arraycopy("CD001".getBytes(StandardCharsets.US_ASCII), 0, disc, 32769, 5);
        seenAnew(disc);
        assertTrue(refused.getFirst().reason().startsWith("an image of a disc (ISO 9660)"));
    }

    @Test
    void archivesThatDoNotBeginAsSuchAreNamed() throws IOException {
        byte[] zip = Packed.zip("a.dcm", new byte[40]);
        byte[] tar = Packed.tar("a.dcm", new byte[40]);
        tar[150] ^= 1;
        seenAnew(Packed.behind("#!/bin/sh\nunpack", zip));
        seenAnew(tar);
        seenAnew(new byte[10_240]);
        List<String> named =
                List.of("a ZIP behind other bytes", "a tar whose first header", "zeros where a file begins");
        assertEquals(named.size(), refused.size());
        for (int i = 0; i < named.size(); i++) {
            String reason = refused.get(i).reason();
            assertTrue(reason.startsWith(named.get(i)), reason);
        }
        refused.clear();
        seenAnew(Packed.behind("MZ\0\0", zip));
        seenAnew("MZ\0\0".getBytes(StandardCharsets.US_ASCII));
        assertEquals(List.of(), refused);
        assertEquals(List.of(MediaFile.PACKING_PROGRAM, MediaFile.PROGRAM), leftOut);
    }

    @ParameterizedTest
    @CsvSource({
        "LICENSE, true, a page or paper",
        "README.TXT, true, a page or paper",
        "Readme_DE.html, true, a page or paper",
        "index.htm, true, a page or paper",
        "help.pdf, true, a page or paper",
        "Befund.pdf, true, a document",
        "1.2.3.txt, true, a document",
        "report.hl7, true, a document",
        "config.xml, false, a file of a medium",
        "data.db, false, a file of a medium",
        "PkgInfo, false, a file of a medium"
    })
    void whatBelongsToAMediumIsToldByItsKind(String name, boolean messages, String kind) {
        byte[] text = "words".getBytes(StandardCharsets.US_ASCII);
        String told = Medium.kind(temporary.resolve(name), text, messages).orElseThrow();
        assertTrue(told.startsWith(kind), told);
    }

    @ParameterizedTest
    @CsvSource({"IM000001, 0001ff", "IM000002, ''", "1.2.840.1, 0000", "a.dcm, 7265616c", "x.7z, 377abcaf271c"})
    void whatMayBeADamagedImageOrHoldImagesIsNotLeftOutOnAMedium(String name, String head) {
        assertEquals(
                Optional.empty(),
                Medium.kind(temporary.resolve(name), HexFormat.of().parseHex(head), false));
    }

    @Test
    void whatWasFoundAndNotNamedIsAManifestOnlyByItsWholeName() throws IOException {
        Path lines = Files.writeString(temporary.resolve("metadata.jsonl"), "{}");
        Path manifest = Files.writeString(temporary.resolve("manifest.jsonl"), "{}");
        visit(SourceList.found(List.of(lines, manifest)));
        assertEquals(List.of(manifest), manifests);
        assertEquals(1, refused.size());
    }

    private void seenAnew(byte[] content) throws IOException {
        Path file = Files.write(temporary.resolve("document"), content);
        visit(file);
    }

    @Test
    void linesNamedAsASourceAreAManifest() throws IOException {
        Path file = Files.writeString(temporary.resolve("metadata.jsonl"), "{}");
        visit(file);
        assertEquals(List.of(file), manifests);
    }

    @Test
    void aTableNamedAsASourceIsToldWhatAManifestIsCalled() throws IOException {
        Path file = Files.writeString(temporary.resolve("labels.csv"), "a,b");
        visit(file);
        assertTrue(refused.getFirst().reason().contains("manifest.jsonl"));
    }

    @Test
    void aRefusalPrintsNoPath() {
        Refused why = new Refused(Place.of(Path.of("Doe_Jane.dcm"), 3), Code.EMPTY, "the file is empty");
        assertFalse(why.toString().contains("Doe"), why.toString());
        assertEquals("upload 1", Place.named("upload 1").name());
    }
}
