package org.precedent.api.summary.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.TestSeed;

/** A stream means the same wherever it is cut. */
class StreamReadingTest {
    private static final long SEED = TestSeed.of("StreamReadingTest");

    private final Random random = new Random(SEED);

    private static List<String> events(List<byte[]> pieces) throws CallFailed {
        EventReader reader = new EventReader(1000);
        List<String> events = new ArrayList<>();
        for (byte[] piece : pieces) {
            events.addAll(reader.read(List.of(ByteBuffer.wrap(piece))));
        }
        return events;
    }

    private static List<String> events(String stream) throws CallFailed {
        return events(List.of(stream.getBytes(StandardCharsets.UTF_8)));
    }

    private List<byte[]> cut(byte[] all) {
        List<byte[]> pieces = new ArrayList<>();
        int at = 0;
        while (at < all.length) {
            int end = Math.min(all.length, at + 1 + random.nextInt(6));
            pieces.add(Arrays.copyOfRange(all, at, end));
            at = end;
        }
        return pieces;
    }

    @Test
    void eventsAreReadAsTheStandardSays() throws CallFailed {
        assertEquals(List.of("a", "b\nc", " d", "", "e"), events("""
                data: a

                : remark
                event: message
                data:b
                data: c
                id: 7

                data:  d

                data:

                dataset: no

                retry: 5

                data: e

                data: unfinished"""));
    }

    @Test
    void everyKindOfLineEndIsOne() throws CallFailed {
        assertEquals(List.of("a", "b", "c"), events("data: a\r\n\r\ndata: b\r\rdata: c\n\n"));
    }

    @Test
    void whereAStreamIsCutDoesNotMatter() throws CallFailed {
        byte[] stream = "data: größe ✓\r\n\r\n:x\r\rdata: 𝛼\ndata: β\n\n".getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 500; round++) {
            assertEquals(List.of("größe ✓", "𝛼\nβ"), events(cut(stream)), "-Dtests.seed=" + SEED);
        }
    }

    @Test
    void aLineIsAsLongAsItsLimit() throws CallFailed {
        assertEquals(1, events("data: " + "x".repeat(994) + "\n\n").size());
        assertThrows(CallFailed.class, () -> events("data: " + "x".repeat(995) + "\n\n"));
    }

    private static String shown(List<String> deltas) {
        ThoughtFilter filter = new ThoughtFilter();
        StringBuilder shown = new StringBuilder();
        deltas.forEach(delta -> shown.append(filter.add(delta)));
        return shown.append(filter.rest()).toString();
    }

    private List<String> cut(String text) {
        return cut(text.getBytes(StandardCharsets.US_ASCII)).stream()
                .map(piece -> new String(piece, StandardCharsets.US_ASCII))
                .toList();
    }

    @Test
    void thoughtsAreLeftOutWhereverTheyAreCut() {
        String text =
                "<a<unused94>thought <unused9 <unused95>b<unused9<unused95>c<unused94>x<unused94>y<unused95>d<unus";
        for (int round = 0; round < 2000; round++) {
            assertEquals("<ab<unused9cd<unus", shown(cut(text)), "-Dtests.seed=" + SEED);
        }
    }

    @Test
    void thoughtsOfOtherFamiliesAreLeftOutToo() {
        String text = "a<think>b</thinking><unused95>c</think>d<THINK>e</Think>f</think>g<thinking>h<think></thinking>i"
                + "<thought>j</thought>k < think <th";
        for (int round = 0; round < 2000; round++) {
            assertEquals("adfgik < think <th", shown(cut(text)), "-Dtests.seed=" + SEED);
        }
    }

    @Test
    void aThoughtWithoutAnEndIsOneToTheEnd() {
        assertEquals("a", shown(List.of("a<think>b", "c", "</thin")));
        assertEquals("a", shown(List.of("a<unused94>b", "c", "<unused9")));
    }

    @Test
    void textIsShownAsSoonAsItIsSure() {
        ThoughtFilter filter = new ThoughtFilter();
        assertEquals("abc", filter.add("abc<unused"));
        assertEquals("<unused7", filter.add("7"));
    }

    @Test
    void aBrokenStreamIsAFailureOfTheCallAndNothingElse() {
        String good = "data: {\"model\":\"m\",\"choices\":[{\"delta\":{\"content\":\"größe\"},\"finish_reason\":null}],"
                + "\"usage\":{\"prompt_tokens\":1}}\n\n";
        byte[] stream = good.repeat(2).getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int round = 0; round < 3000; round++) {
            byte[] broken = stream.clone();
            for (int hit = random.nextInt(1, 4); hit > 0; hit--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                for (String data : events(cut(broken))) {
                    assertTrue(ChunkReader.read(data).model().length() <= 100, "-Dtests.seed=" + SEED);
                }
            } catch (CallFailed e) {
                refused++;
            }
        }
        assertTrue(refused > 1000, refused + " were refused, -Dtests.seed=" + SEED);
    }
}
