package org.precedent.index.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainersTest {
    private static final byte[] ONE = bytes("the first");
    private static final byte[] TWO = bytes("and the second, which is longer");

    @TempDir
    Path temporary = Path.of("");

    private Containers containers = new Containers(ContainerLimits.DEFAULTS, () -> unpacked());

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Path unpacked() throws IOException {
        return Files.createDirectories(temporary.resolve("unpacked"));
    }

    @AfterEach
    void nothingThatWasUnpackedStays() throws IOException {
        containers.close();
        try (Stream<Path> files = Files.list(unpacked())) {
            assertEquals(List.of(), files.toList());
        }
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(temporary.resolve("archive"), content);
    }

    private Container open(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(ContainerKind.HEAD);
        }
        return containers.open(file, ContainerKind.of(head).orElseThrow());
    }

    private Container open(byte[] content) throws IOException {
        return open(write(content));
    }

    /** All files in an archive, by their paths. */
    private static Map<String, String> content(Container container) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(container.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(container.root().relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }

    private static List<String> left(Container container) {
        return container.left().stream()
                .map(member -> member.path() + " " + member.fault())
                .toList();
    }

    private ContainerException refused(byte[] content) throws IOException {
        Path file = write(content);
        return assertThrows(ContainerException.class, () -> open(file));
    }

    @Test
    void theFilesOfEachKindAreThere() throws IOException {
        for (byte[] archive : List.of(
                Packed.zip("a.txt", ONE, "b/c/d.txt", TWO),
                Packed.stored("a.txt", ONE, "b/c/d.txt", TWO),
                Packed.tar("a.txt", ONE, "b/c/d.txt", TWO),
                Packed.gzip(Packed.tar("./a.txt", ONE, "./b/c/d.txt", TWO)))) {
            Container opened = open(archive);
            assertEquals("{a.txt=the first, b/c/d.txt=and the second, which is longer}", content(opened) + "");
            assertEquals(2, opened.members());
            assertEquals(List.of(), opened.left());
        }
    }

    @Test
    void aPackedFileIsAnArchiveOfOne() throws IOException {
        Path file = Files.write(temporary.resolve("report.txt.gz"), Packed.gzip(ONE));
        assertEquals("{report.txt=the first}", content(open(file)) + "");
    }

    @Test
    void aMemberIsReadFromAnyPlace() throws IOException {
        Random random = new Random(7);
        byte[] large = new byte[300_000];
        random.nextBytes(large);
        for (byte[] archive : List.of(
                Packed.zip("x", large), Packed.stored("x", large), Packed.tar("x", large), Packed.gzip(large))) {
            for (ContainerLimits limits : List.of(ContainerLimits.DEFAULTS, memory(1000))) {
                containers.close();
                containers = new Containers(limits, this::unpacked);
                Path member = first(open(archive));
                assertEquals(large.length, Files.size(member));
                assertArrayEquals(large, Files.readAllBytes(member));
                try (SeekableByteChannel channel = Files.newByteChannel(member)) {
                    for (int i = 0; i < 20; i++) {
                        int at = random.nextInt(large.length);
                        ByteBuffer piece = ByteBuffer.allocate(Math.min(5000, large.length - at));
                        channel.position(at);
                        while (piece.hasRemaining()) {
                            assertTrue(channel.read(piece) > 0);
                        }
                        assertArrayEquals(Arrays.copyOfRange(large, at, at + piece.capacity()), piece.array());
                    }
                    assertEquals(-1, channel.position(large.length).read(ByteBuffer.allocate(1)));
                }
            }
        }
    }

    private static Path first(Container container) throws IOException {
        try (Stream<Path> files = Files.list(container.root())) {
            return files.findFirst().orElseThrow();
        }
    }

    private static ContainerLimits memory(int bytes) {
        return new ContainerLimits(100, 1 << 16, 200, 10, 1 << 20, 1 << 24, 50, 1 << 16, 2, bytes, 0, 0);
    }

    @Test
    void archivesInArchivesAreOpenedToADepth() throws IOException {
        byte[] inner = Packed.zip("x.txt", ONE);
        Container outer = open(Packed.gzip(Packed.tar("mid.zip", Packed.zip("in.zip", inner, "y", TWO))));
        Container mid = open(outer.root().resolve("mid.zip"));
        Container in = open(mid.root().resolve("in.zip"));
        assertEquals("{x.txt=the first}", content(in) + "");
        Path last = in.root().resolve("x.txt");
        assertTrue(last.toString().endsWith("archive!/mid.zip!/in.zip!/x.txt"), last.toString());
        Container deeper = open(Packed.zip("a", Packed.zip("b", Packed.zip("c", inner))));
        Path third = open(open(deeper.root().resolve("a")).root().resolve("b"))
                .root()
                .resolve("c");
        assertEquals(
                Fault.TOO_LARGE,
                assertThrows(ContainerException.class, () -> open(third)).fault());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "a/../../x",
                "/etc/x",
                "C:\\x",
                "c:x",
                "\\\\host\\share\\x",
                "..\\x",
                "a\nb",
                "a\u0000b",
                "\\x"
            })
    void noPathLeadsOut(String path) throws IOException {
        Container opened = open(Packed.zip(path, ONE, "good", TWO));
        assertEquals("{good=and the second, which is longer}", content(opened) + "");
        assertEquals(Fault.BAD_PATH, opened.left().getFirst().fault());
        if (path.indexOf(0) < 0) {
            assertEquals(
                    Fault.BAD_PATH,
                    open(Packed.tar(path, ONE)).left().getFirst().fault());
        }
    }

    @Test
    void whatWindowsWritesIsUnderstood() throws IOException {
        assertEquals(
                "{a/b.txt=the first}",
                content(open(Packed.zip("a\\b.txt", ONE))).toString());
    }

    @Test
    void namesInTheCharactersOfDosAreRead() throws IOException {
        byte[] zip = Packed.zip("Mxller.txt", ONE);
        for (int at : new int[] {30, Packed.directoryEntry(zip, 0) + 46}) {
            zip[at + 1] = (byte) 0x81;
        }
        byte[] dos = Packed.withWord(zip, 0, 8, 0);
        assertEquals(List.of("M\u00fcller.txt"), List.copyOf(content(open(dos)).keySet()));
    }

    @Test
    void longAndForeignNamesOfATarAreRead() throws IOException {
        String name = "folder/".repeat(20) + "\u0142\u00f3d\u017a.txt";
        assertEquals(
                "{" + name + "=the first}", content(open(Packed.tar(name, ONE))).toString());
        byte[] pax = bytes("30 path=another/name/of/it.txt\n");
        byte[] tar = new Packed()
                .entry("header", 'x', Arrays.copyOf(pax, 31))
                .entry("x", '0', ONE)
                .end();
        tar[512] = '3';
        tar[513] = '1';
        assertEquals("{another/name/of/it.txt=the first}", content(open(tar)).toString());
    }

    @Test
    void linksAndDevicesAreNoFiles() throws IOException {
        byte[] tar = new Packed()
                .entry("l", '2', new byte[0])
                .entry("h", '1', new byte[0])
                .entry("d", '3', new byte[0])
                .entry("s", 'S', ONE)
                .entry("dir/", '5', new byte[0])
                .entry("x", '0', ONE)
                .end();
        Container opened = open(tar);
        assertEquals("{x=the first}", content(opened) + "");
        assertEquals(
                List.of("l NOT_FOLLOWED", "h NOT_FOLLOWED", "d NOT_FOLLOWED", "s UNSUPPORTED_PACKING"), left(opened));
        byte[] zip = Packed.withWord(Packed.zip("link", ONE, "x", TWO), 0, 4, 3 << 8);
        Container linked = open(Packed.withNumber(zip, 0, 38, 0xa1ffL << 16));
        assertEquals(List.of("link NOT_FOLLOWED"), left(linked));
    }

    @Test
    void whatIsPackedOtherwiseIsNamedAndTheRestIsThere() throws IOException {
        byte[] zip = Packed.zip("secret", ONE, "bzip", ONE, "part", ONE, "x", TWO);
        zip = Packed.withWord(zip, 0, 8, 1);
        zip = Packed.withWord(zip, 1, 10, 12);
        zip = Packed.withWord(zip, 2, 34, 2);
        Container opened = open(zip);
        assertEquals(List.of("secret ENCRYPTED", "bzip UNSUPPORTED_PACKING", "part UNSUPPORTED_PACKING"), left(opened));
        assertEquals("{x=and the second, which is longer}", content(opened) + "");
        assertTrue(opened.left().get(1).reason().contains("BZip2"));
        assertFalse(opened.left().toString().contains("secret"));
    }

    @Test
    void aPartOfASplitZipIsNamed() throws IOException {
        byte[] zip = Packed.zip("x", ONE);
        zip[zip.length - 18] = 3;
        assertTrue(refused(zip).reason().startsWith("a part of a split ZIP"));
    }

    @Test
    void aLieAboutALengthOrAChecksumIsFound() throws IOException {
        for (byte[] zip : List.of(
                Packed.withNumber(Packed.zip("x", TWO), 0, 24, TWO.length - 3),
                Packed.withNumber(Packed.zip("x", TWO), 0, 24, TWO.length + 3),
                Packed.withNumber(Packed.zip("x", TWO), 0, 16, 5),
                Packed.withNumber(Packed.stored("x", TWO), 0, 16, 5))) {
            Path member = open(zip).root().resolve("x");
            assertThrows(ContainerException.class, () -> Files.readAllBytes(member));
            assertThrows(ContainerException.class, () -> readByChannel(member));
        }
    }

    private static void readByChannel(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer all = ByteBuffer.allocate((int) channel.size());
            while (all.hasRemaining() && channel.read(all) >= 0) {
                // on to its end
            }
        }
    }

    @Test
    void aHeadIsUnpackedAndNoMore() throws IOException {
        byte[] large = new byte[100_000];
        new Random(3).nextBytes(large);
        byte[] zip = Packed.zip("x", large);
        zip[zip.length / 2] ^= 1;
        Path member = open(zip).root().resolve("x");
        try (SeekableByteChannel channel = Files.newByteChannel(member)) {
            assertEquals(500, channel.read(ByteBuffer.allocate(500)));
        }
        assertThrows(ContainerException.class, () -> readByChannel(member));
    }

    @Test
    void entriesOverOneAnotherAreRefused() throws IOException {
        byte[] zip = Packed.zip("a", ONE, "b", TWO);
        assertEquals(Fault.CORRUPT, refused(Packed.withNumber(zip, 1, 42, 0)).fault());
    }

    @Test
    void moreThanALimitAllowsIsRefused() throws IOException {
        containers = new Containers(memory(1000), this::unpacked);
        byte[] zeros = new byte[200_000];
        assertEquals(List.of("x TOO_LARGE"), left(open(Packed.zip("x", zeros))), "the ratio");
        assertEquals(Fault.TOO_LARGE, refused(Packed.gzip(zeros)).fault(), "the ratio of a gzip");
        assertEquals(List.of("x TOO_LARGE"), left(open(Packed.tar("x", new byte[2 << 20]))), "a member's length");
        assertEquals(List.of(), left(open(Packed.zip("x", new byte[60_000]))), "a small blank image");
        Object[] many = new Object[202];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "f" + i;
            many[i + 1] = ONE;
        }
        assertEquals(Fault.TOO_LARGE, refused(Packed.zip(many)).fault(), "entries");
        assertEquals(Fault.TOO_LARGE, refused(Packed.tar(many)).fault(), "entries");
        String deep = "d/".repeat(11) + "x";
        assertEquals(List.of(deep + " BAD_PATH"), left(open(Packed.zip(deep, ONE))), "folders inside one another");
        assertEquals(1, open(Packed.zip("n".repeat(201), ONE)).left().size(), "a name's length");
        byte[] name = new byte[100_000];
        Arrays.fill(name, (byte) 'n');
        byte[] longName =
                new Packed().entry("L", 'L', name).entry("x", '0', ONE).end();
        assertEquals(Fault.TOO_LARGE, refused(longName).fault(), "a header's length");
    }

    @Test
    void ofTwoOfOneNameTheLastCounts() throws IOException {
        Container opened = open(Packed.tar("x", ONE, "x", TWO));
        assertEquals("{x=and the second, which is longer}", content(opened) + "");
        assertEquals(List.of("x CORRUPT"), left(opened));
        Container mixed = open(Packed.tar("x", ONE, "x/y", TWO));
        assertEquals(List.of("x/y CORRUPT"), left(mixed));
    }

    @Test
    void anArchiveWithoutAFileIsNamed() throws IOException {
        assertEquals(Fault.EMPTY, refused(Packed.zip()).fault());
        assertEquals(Fault.EMPTY, refused(Packed.zip("a/", new byte[0])).fault());
    }

    @Test
    void whatIsCutOffSaysSo() throws IOException {
        byte[] zip = Packed.zip("a", ONE, "b", TWO);
        byte[] tar = Packed.tar("a", ONE, "b", TWO);
        assertEquals(
                Fault.TRUNCATED, refused(Arrays.copyOf(zip, zip.length - 10)).fault());
        assertEquals(List.of(" TRUNCATED"), left(open(Arrays.copyOf(tar, 2048))));
        assertEquals(List.of("b TRUNCATED"), left(open(Arrays.copyOf(tar, 1536 + 10))));
        byte[] gzip = Packed.gzip(tar);
        assertEquals(
                Fault.TRUNCATED, refused(Arrays.copyOf(gzip, gzip.length - 9)).fault());
    }

    @Test
    void anArchiveThatChangesIsNotReadOn() throws IOException {
        Path file = write(Packed.zip("x", ONE));
        Path member = open(file).root().resolve("x");
        Files.setLastModifiedTime(file, FileTime.fromMillis(5));
        ContainerException e = assertThrows(ContainerException.class, () -> Files.readString(member));
        assertEquals(Fault.UNREADABLE, e.fault());
    }

    @Test
    void nothingIsWritten() throws IOException {
        Path root = open(Packed.zip("x", ONE)).root();
        assertThrows(ReadOnlyFileSystemException.class, () -> Files.writeString(root.resolve("y"), "z"));
        assertThrows(ReadOnlyFileSystemException.class, () -> Files.delete(root.resolve("x")));
        assertThrows(NoSuchFileException.class, () -> Files.readString(root.resolve("y")));
        assertFalse(Files.exists(root.resolve("../x/y")));
        assertTrue(Files.exists(root.resolve("../x")), "above the root is the root");
    }

    @Test
    void manyThreadsMayRead() throws Exception {
        List<byte[]> contents = new ArrayList<>();
        Object[] many = new Object[80];
        for (int i = 0; i < many.length; i += 2) {
            contents.add(("content " + i).repeat(500).getBytes(StandardCharsets.UTF_8));
            many[i] = "f" + i / 2;
            many[i + 1] = contents.getLast();
        }
        containers = new Containers(memory(20_000), this::unpacked);
        Path root = open(Packed.gzip(Packed.tar("z", Packed.zip(many)))).root().resolve("z");
        Container inner = open(root);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<byte[]>> reading = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Path file = inner.root().resolve("f" + i % contents.size());
                reading.add(() -> Files.readAllBytes(file));
            }
            List<Future<byte[]>> read = threads.invokeAll(reading);
            for (int i = 0; i < read.size(); i++) {
                assertArrayEquals(contents.get(i % contents.size()), read.get(i).get());
            }
        }
    }

    /** Whatever is damaged, there is an answer, in time and in memory. */
    @Test
    void damagedArchivesAreAnswered() throws IOException {
        long seed = Long.getLong("tests.seed", System.nanoTime());
        System.out.println("ContainersTest seed " + seed);
        Random random = new Random(seed);
        byte[] tar = Packed.tar("a", ONE, "b/c", TWO, "d", Packed.zip("e", TWO));
        List<byte[]> sound =
                List.of(Packed.zip("a", ONE, "b/c", TWO), Packed.stored("a", ONE, "b", TWO), tar, Packed.gzip(tar));
        int answers = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] archive = sound.get(i % sound.size()).clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                archive[random.nextInt(archive.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(4) == 0) {
                archive = Arrays.copyOf(archive, random.nextInt(archive.length));
            }
            if (ContainerKind.of(archive).isEmpty()) {
                continue;
            }
            try {
                readAll(open(archive));
            } catch (IOException e) {
                answers++;
            }
        }
        assertTrue(answers > 0);
    }

    private static void readAll(Container container) throws IOException {
        try (Stream<Path> files = Files.walk(container.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.readAllBytes(file);
            }
        }
    }
}
