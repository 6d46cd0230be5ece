package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.picture.Drawings;

/** What is said of images on which next to nothing is to be seen. */
final class FaintImagesTest {
    private static final int SIDE = 40;

    @TempDir
    Path temporary;

    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench(temporary);
    }

    private static byte[] png(IntUnaryOperator grey) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.getRaster().setSample(i % SIDE, i / SIDE, 0, grey.applyAsInt(i));
        }
        return Drawings.png(image);
    }

    private List<String> said(IntUnaryOperator grey) throws IOException {
        return bench.ingest(bench.put("a.png", png(grey))).notices().stream()
                .map(Notice::what)
                .toList();
    }

    @Test
    void anImageOfTwoOrThreeLevelsIsSaidToShowAlmostNothing() throws IOException {
        assertEquals(List.of(FaintImage.NOTICE), said(i -> 3 + i % 2));
        assertEquals(List.of(FaintImage.NOTICE), said(i -> 250 + i % 3));
    }

    @Test
    void aDotIsAlmostNothing() throws IOException {
        assertEquals(List.of(FaintImage.NOTICE), said(i -> i == 77 ? 255 : 0));
    }

    @Test
    void anImageOnWhichSomethingIsSeenIsNot() throws IOException {
        assertEquals(List.of(), said(i -> 3 + i % 4));
        assertEquals(List.of(), said(i -> i % 500 == 0 ? 255 : 0));
    }
}
