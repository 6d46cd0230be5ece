package org.precedent.index.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Pixels;

class FileStoreTest {

    private static final int GREY = 0;
    private static final int COLOUR_TYPE = 25;

    @TempDir
    Path temporary;

    private FileStore store = new FileStore(Path.of("unset"), Path.of("unset"));

    @BeforeEach
    void open() {
        store = new FileStore(temporary.resolve("files"), temporary.resolve("renderings"));
    }

    private static Pixels colours(long seed) {
        byte[] rgb = new byte[31 * 17 * 3];
        new Random(seed).nextBytes(rgb);
        return Pixels.of(31, 17, rgb);
    }

    private static Pixels greys(long seed) {
        byte[] grey = new byte[31 * 17];
        new Random(seed).nextBytes(grey);
        return Pixels.ofGrey(31, 17, grey);
    }

    private Set<String> digests() throws IOException {
        List<String> digests = new ArrayList<>();
        store.forEach(digests::add);
        return Set.copyOf(digests);
    }

    @Test
    void coloursAndGreysComeBackBitForBit() throws IOException {
        assertEquals(colours(1), store.read(store.keep(colours(1))));
        assertEquals(greys(2), store.read(store.keep(greys(2))));
    }

    @Test
    void aFileIsNamedAfterItsBytesAndLiesOnTheShelfOfItsFirstTwoDigits() throws Exception {
        String digest = store.keep(colours(1));
        Path file = store.path(digest);
        assertEquals(temporary.resolve("files/" + digest.substring(0, 2) + "/" + digest + ".png"), file);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        assertEquals(HexFormat.of().formatHex(hash), digest);
    }

    @Test
    void aGreyImageTakesOneChannel() throws IOException {
        assertEquals(GREY, Files.readAllBytes(store.path(store.keep(greys(3))))[COLOUR_TYPE]);
    }

    @Test
    void nothingButPixelsIsKept() throws IOException {
        ByteBuffer png = ByteBuffer.wrap(Files.readAllBytes(store.path(store.keep(colours(4)))))
                .position(8);
        List<String> chunks = new ArrayList<>();
        while (png.hasRemaining()) {
            int length = png.getInt();
            byte[] type = new byte[4];
            png.get(type);
            chunks.add(new String(type, StandardCharsets.US_ASCII));
            png.position(png.position() + length + 4);
        }
        assertEquals(List.of("IHDR", "IDAT", "IEND"), chunks.stream().distinct().toList());
    }

    @Test
    void equalPicturesAreOneFileThatIsNotWrittenAgain() throws IOException {
        String digest = store.keep(colours(5));
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(store.path(digest), longAgo);
        assertEquals(digest, store.keep(colours(5)));
        assertEquals(longAgo, Files.getLastModifiedTime(store.path(digest)));
        assertNotEquals(digest, store.keep(colours(6)));
        assertEquals(2, digests().size());
    }

    @Test
    void aDamagedFileIsFoundAndWrittenAgain() throws IOException {
        String digest = store.keep(colours(7));
        byte[] png = Files.readAllBytes(store.path(digest));
        for (int at : new int[] {0, png.length / 2, png.length - 1}) {
            byte[] damaged = png.clone();
            damaged[at] ^= 1;
            Files.write(store.path(digest), damaged);
            assertFalse(store.check(digest));
            ArchiveException refused = assertThrows(ArchiveException.class, () -> store.read(digest));
            assertTrue(
                    String.valueOf(refused.getMessage()).contains("is damaged; remove it and ingest its source again"));
            store.keep(colours(7));
            assertTrue(store.check(digest));
        }
    }

    @Test
    void aMissingFileIsNamedWithWhatToDo() {
        String digest = "0123456789abcdef".repeat(4);
        ArchiveException refused = assertThrows(ArchiveException.class, () -> store.read(digest));
        assertTrue(String.valueOf(refused.getMessage()).contains(digest + ".png is missing; ingest"));
    }

    @Test
    void aDeletedFileIsGoneAndDeletingItAgainDoesNothing() throws IOException {
        String digest = store.keep(colours(8));
        store.delete(digest);
        store.delete(digest);
        assertFalse(store.check(digest));
        assertEquals(Set.of(), digests());
    }

    @Test
    void whatIsNoDigestIsRefused() {
        for (String other : List.of("", "ab", "../../../../etc/passwd", "A".repeat(64), "0".repeat(63) + "/")) {
            assertThrows(IllegalArgumentException.class, () -> store.path(other));
        }
    }

    @Test
    void onlyWholeFilesInTheirPlaceAreShown() throws IOException {
        String digest = store.keep(colours(9));
        Path shelf = store.path(digest).resolveSibling("");
        Files.write(shelf.resolve("half.tmp"), new byte[10]);
        Files.write(shelf.resolve("note.png"), new byte[10]);
        Files.write(temporary.resolve("files/stray.png"), new byte[10]);
        assertEquals(Set.of(digest), digests());
    }

    @Test
    void anEmptyStoreShowsNothing() throws IOException {
        assertEquals(Set.of(), digests());
    }

    @Test
    void everythingIsOpenToItsOwnerAlone() throws IOException {
        try (Visit visit = store.enter(_ -> true)) {
            visit.settle(List.of(store.keep(colours(10))));
        }
        try (Stream<Path> content = Files.walk(temporary.resolve("files"))) {
            for (Path path : content.toList()) {
                String expected = Files.isDirectory(path) ? "rwx------" : "rw-------";
                assertEquals(
                        expected, PosixFilePermissions.toString(Files.getPosixFilePermissions(path)), path.toString());
            }
        }
    }

    @Test
    void manyThreadsKeepTheSamePicturesAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> work = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                Pixels pixels = greys(i % 4);
                work.add(() -> store.keep(pixels));
            }
            for (Future<String> digest : threads.invokeAll(work)) {
                assertTrue(store.check(digest.get()));
            }
        }
        assertEquals(4, digests().size());
        try (Stream<Path> content = Files.walk(temporary)) {
            assertEquals(4, content.filter(Files::isRegularFile).count(), "no unfinished file is left");
        }
    }
}
