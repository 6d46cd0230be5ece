package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Frames of one image are shown alike. */
final class ManyFramesTest {
    private static final int FRAMES = 25;

    @TempDir
    private Path folder;

    private ReadFiles files;

    @BeforeEach
    void open() {
        files = new ReadFiles(folder);
    }

    /** Each frame of one grey, from 0 to 24. */
    private static DicomWriter steps() {
        return DicomWriter.image(1, 2)
                .text(0x0028_0008, "IS", "" + FRAMES)
                .pixels(IntStream.range(0, 2 * FRAMES).map(i -> i / 2).toArray());
    }

    @Test
    void framesOfOneGreyEachAreNotAllBlack() throws Exception {
        DicomInstance instance = files.ok(steps());
        int[] shown = IntStream.range(0, FRAMES).map(i -> grey(instance, i)).toArray();
        assertEquals(0, shown[0]);
        assertEquals(255, shown[FRAMES - 1]);
        assertEquals(FRAMES, IntStream.of(shown).distinct().count());
    }

    private static int grey(DicomInstance instance, int index) {
        try {
            return ReadFiles.samples(ReadFiles.frame(instance, index).shown(), 0)[0];
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aFrameLooksTheSameHoweverManyAreWanted() throws Exception {
        DicomInstance instance = files.ok(steps());
        int[] alone =
                ReadFiles.samples(ReadFiles.value(instance.frames(1)).getFirst().shown(), 0);
        int[] amongAll = ReadFiles.samples(
                ReadFiles.frame(instance, instance.frameIndices(1).getFirst()).shown(), 0);
        assertArrayEquals(amongAll, alone);
    }

    @Test
    void aWindowCountsForEachFrame() throws Exception {
        DicomInstance instance = files.ok(steps().window("128", "256"));
        assertEquals(24, grey(instance, 24));
    }
}
