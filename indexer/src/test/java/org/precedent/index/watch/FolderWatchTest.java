package org.precedent.index.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Sha256;
import org.precedent.index.container.Packed;

class FolderWatchTest {
    private static final WatchOptions OPTIONS = WatchOptions.DEFAULTS;
    private static final Duration INTERVAL = OPTIONS.interval();

    @TempDir
    Path temporary = Path.of("");

    private final Fake fake = new Fake();
    private final Wakeup wakeup = new Wakeup();
    private long now = Long.MAX_VALUE - 5;
    private Path inbox = Path.of("");
    private @Nullable FolderWatch watch;

    /** Takes files and writes down which. */
    private static final class Fake implements FolderWatch.Listener {
        private final List<String> taken = new ArrayList<>();
        private final List<String> heard = new ArrayList<>();
        private final Map<String, Verdict> verdicts = new HashMap<>();
        private boolean fails;
        private int decisions;

        @Override
        public Map<Path, Verdict> take(List<Path> files) throws IOException {
            if (fails) {
                throw new IOException("no room");
            }
            Map<Path, Verdict> answer = new HashMap<>();
            for (Path file : files) {
                String name = file.getFileName().toString();
                taken.add(name);
                if (verdicts.containsKey(name)) {
                    answer.put(file, verdicts.get(name));
                }
            }
            return answer;
        }

        @Override
        public int decisions() {
            return decisions;
        }

        @Override
        public void failed(IOException why) {
            heard.add("failed");
        }

        @Override
        public void gone(Path folder) {
            heard.add("gone");
        }

        @Override
        public void back(Path folder) {
            heard.add("back");
        }
    }

    @BeforeEach
    void make() throws IOException {
        inbox = Files.createDirectories(temporary.resolve("inbox"));
        Files.createDirectories(temporary.resolve("data/watched"));
    }

    @AfterEach
    void close() throws IOException {
        if (watch != null) {
            watch.close();
        }
    }

    private FolderWatch opened(String tag) throws IOException {
        FolderWatch.Memory memory =
                new FolderWatch.Memory(temporary.resolve("data/watched"), tag, path -> Sha256.of(path.toString()));
        return new FolderWatch(List.of(inbox), temporary.resolve("data"), OPTIONS, memory, fake, wakeup, () -> now);
    }

    private FolderWatch watch() throws IOException {
        if (watch == null) {
            watch = opened("tag");
        }
        return watch;
    }

    private void restart(String tag) throws IOException {
        close();
        watch = opened(tag);
    }

    /** What is taken after one look at the folder. */
    private List<String> look(Duration later) throws IOException {
        now += later.toNanos();
        fake.taken.clear();
        watch().look();
        watch().takeAll();
        return List.copyOf(fake.taken);
    }

    private List<String> settled() throws IOException {
        List<String> first = look(Duration.ofMillis(1));
        assertEquals(List.of(), first);
        return look(INTERVAL);
    }

    private Path put(String name, String content) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, content);
    }

    @Test
    void aFileIsTakenOnceItStaysAsItIs() throws IOException {
        Path file = put("a", "1");
        assertEquals(List.of(), look(Duration.ZERO));
        for (int i = 0; i < 5; i++) {
            Files.writeString(file, "more", StandardOpenOption.APPEND);
            assertEquals(List.of(), look(INTERVAL));
        }
        assertEquals(List.of("a"), look(INTERVAL));
        assertEquals(List.of(), look(INTERVAL));
        assertEquals(0, watch().waiting());
    }

    @Test
    void unfinishedNamesHiddenFilesAndLinksArePassedOver() throws IOException {
        for (String name : List.of("a.part", "b.TMP", "c.filepart", "d~", ".e", ".f/g", "h.tmp/i")) {
            put(name, "x");
        }
        Files.createSymbolicLink(inbox.resolve("link"), temporary);
        assertEquals(List.of(), settled());
        Files.move(inbox.resolve("a.part"), inbox.resolve("a"));
        assertEquals(List.of("a"), settled());
    }

    @Test
    void whatIsRefusedIsNotTriedAgainUntilItChanges() throws IOException {
        put("bad", "x");
        fake.verdicts.put("bad", Verdict.REFUSED);
        assertEquals(List.of("bad"), settled());
        assertEquals(List.of(), look(Duration.ofDays(1)));
        restart("tag");
        assertEquals(List.of(), settled());
        put("bad", "longer");
        assertEquals(List.of("bad"), settled());
    }

    @Test
    void whatCannotBeReadIsTriedAgainMoreAndMoreSeldom() throws IOException {
        put("locked", "x");
        fake.verdicts.put("locked", Verdict.LATER);
        assertEquals(List.of("locked"), settled());
        assertEquals(List.of(), look(OPTIONS.firstRetry().minusSeconds(1)));
        assertEquals(List.of("locked"), look(Duration.ofSeconds(1)));
        assertEquals(List.of(), look(OPTIONS.firstRetry()));
        assertEquals(List.of("locked"), look(OPTIONS.firstRetry()));
        for (int i = 0; i < 20; i++) {
            assertEquals(List.of("locked"), look(OPTIONS.lastRetry()));
        }
        assertEquals(1, watch().waiting());
        fake.verdicts.clear();
        assertEquals(List.of("locked"), look(OPTIONS.lastRetry()));
        assertEquals(0, watch().waiting());
    }

    @Test
    void whatWaitsForAPersonIsTakenWhenSomebodyHasDecided() throws IOException {
        put("held", "x");
        fake.verdicts.put("held", Verdict.HELD);
        assertEquals(List.of("held"), settled());
        assertEquals(List.of(), look(Duration.ofDays(1)));
        restart("tag");
        assertEquals(List.of("held"), settled());
        fake.verdicts.clear();
        fake.decisions = 1;
        assertEquals(List.of("held"), settled());
        assertEquals(List.of(), settled());
    }

    @Test
    void whatWasTakenIsRememberedAcrossRestartsAndNamesNoPath() throws IOException {
        put("Doe_Jane/1.dcm", "x");
        assertEquals(List.of("1.dcm"), settled());
        restart("tag");
        put("2.dcm", "y");
        assertEquals(List.of("2.dcm"), settled());
        Path memory = temporary.resolve("data/watched").resolve(Sha256.of(inbox.toString()));
        assertFalse(Files.readString(memory).contains("Doe"));
        assertEquals(3, Files.readAllLines(memory).size());
    }

    @Test
    void whatIsReadInAnotherWayIsReadAgain() throws IOException {
        put("a", "x");
        assertEquals(List.of("a"), settled());
        restart("another");
        assertEquals(List.of("a"), settled());
    }

    @Test
    void aDamagedMemoryCostsAnotherLook() throws IOException {
        put("a", "x");
        put("b", "x");
        settled();
        close();
        Path memory = temporary.resolve("data/watched").resolve(Sha256.of(inbox.toString()));
        byte[] bytes = Files.readAllBytes(memory);
        Files.write(memory, Arrays.copyOf(bytes, bytes.length - 4));
        watch = opened("tag");
        assertEquals(1, settled().size());
        close();
        Files.write(memory, new byte[] {1, 2, 3});
        watch = opened("tag");
        assertEquals(2, settled().size());
    }

    @Test
    void twoMayNotWatchTheSameFolder() throws IOException {
        FolderWatch first = watch();
        assertThrows(IOException.class, () -> opened("tag"));
        first.close();
        watch = opened("tag");
    }

    @Test
    void aFolderMayGoAndComeBack() throws IOException {
        put("a", "x");
        settled();
        Path away = Files.move(inbox, temporary.resolve("away"));
        assertEquals(List.of(), look(INTERVAL));
        assertEquals(List.of(), look(INTERVAL));
        Files.move(away, inbox);
        assertEquals(List.of(), look(INTERVAL));
        put("b", "x");
        assertEquals(List.of("b"), settled());
        assertEquals(List.of("gone", "back"), fake.heard);
    }

    @Test
    void whatIsDeletedOrRenamedMeanwhileIsForgotten() throws IOException {
        Path file = put("a", "x");
        look(INTERVAL);
        Files.delete(file);
        Path renamed = put("b", "x");
        look(Duration.ofMillis(1));
        Files.move(renamed, inbox.resolve("c"), StandardCopyOption.ATOMIC_MOVE);
        assertEquals(List.of("c"), settled());
        assertEquals(0, watch().waiting());
    }

    @Test
    void aClockThatJumpsIsNoMatter() throws IOException {
        Path file = put("a", "x");
        Files.setLastModifiedTime(file, FileTime.fromMillis(-5_000));
        put("b", "y").toFile().setLastModified(System.currentTimeMillis() + 1_000_000_000L);
        assertEquals(List.of("a", "b"), settled());
    }

    @Test
    void afterAFailureOfTheArchiveItIsTakenLater() throws IOException {
        put("a", "x");
        fake.fails = true;
        assertEquals(List.of(), settled());
        assertEquals(List.of("failed"), fake.heard);
        fake.fails = false;
        assertEquals(List.of("a"), look(OPTIONS.firstRetry()));
    }

    @Test
    void aFolderThatAManifestRulesIsTakenAsAWholeAndAgainWhenAFileArrives() throws IOException {
        put("m/manifest.jsonl", "{}");
        put("m/images/1.png", "x");
        assertEquals(List.of("manifest.jsonl"), settled());
        assertEquals(List.of(), look(INTERVAL));
        put("m/images/2.png", "y");
        assertEquals(List.of("manifest.jsonl"), settled());
        restart("tag");
        assertEquals(List.of(), settled());
    }

    @Test
    void anArchiveOfFilesWithoutAnEndIsWaitedForALongerWhile() throws IOException {
        byte[] zip = Packed.zip("x", "y".getBytes(StandardCharsets.UTF_8));
        byte[] tar = Packed.tar("x", "y".getBytes(StandardCharsets.UTF_8));
        Files.write(inbox.resolve("cut.zip"), Arrays.copyOf(zip, zip.length - 5));
        Files.write(inbox.resolve("cut.tar"), Arrays.copyOf(tar, 1024));
        Files.write(inbox.resolve("whole.zip"), zip);
        Files.write(inbox.resolve("whole.tar"), tar);
        assertEquals(List.of("whole.tar", "whole.zip"), settled());
        assertEquals(List.of(), look(INTERVAL));
        Files.write(inbox.resolve("cut.zip"), zip);
        assertEquals(List.of("cut.zip"), settled());
        assertEquals(List.of("cut.tar"), look(OPTIONS.patience()), "then it is told that it is cut off");
    }

    @Test
    void theArchiveItselfIsNotLookedInto() throws IOException {
        inbox = temporary;
        Files.createDirectories(temporary.resolve("data/files"));
        Files.writeString(temporary.resolve("data/files/x"), "x");
        put("a", "x");
        assertEquals(List.of("a"), settled());
    }

    /** With the clock and the signals of this machine. */
    @Test
    void itRunsUntilItIsEnded() throws Exception {
        CountDownLatch taken = new CountDownLatch(2);
        FolderWatch.Listener listener = new FolderWatch.Listener() {
            @Override
            public Map<Path, Verdict> take(List<Path> files) {
                files.forEach(_ -> taken.countDown());
                return Map.of();
            }

            @Override
            public void failed(IOException why) {}

            @Override
            public void gone(Path folder) {}

            @Override
            public void back(Path folder) {}
        };
        FolderWatch.Memory memory =
                new FolderWatch.Memory(temporary.resolve("data/watched"), "t", path -> Sha256.of(path.toString()));
        WatchOptions options = OPTIONS.every(Duration.ofMillis(200));
        try (FolderWatch real =
                new FolderWatch(List.of(inbox), temporary.resolve("data"), options, memory, listener, wakeup)) {
            Thread thread = Thread.ofPlatform().start(() -> {
                try {
                    real.run();
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            put("a", "x");
            put("new/folder/b", "x");
            assertTrue(taken.await(20, TimeUnit.SECONDS));
            wakeup.end();
            assertTrue(thread.join(Duration.ofSeconds(20)));
        }
    }
}
