package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.api.query.Part;
import org.precedent.api.query.Relevance;
import org.precedent.api.query.SearchHit;
import org.precedent.api.query.SearchOptions;
import org.precedent.api.query.SearchResult;
import org.precedent.encoder.Pixels;

/**
 * An archive of phantoms says when it has nothing like what is looked for, and when it has: words, and noise; more of
 * images is in {@link HonestImagesIT}. Prints the figures.
 */
final class HonestAnswersIT {
    private static final List<String> KINDS =
            List.of("chest radiograph", "head CT", "fundus photograph", "skin photograph", "histology slide");
    private static final double LEAST_NONE = 0.9;
    private static final double MOST_WRONGLY_NONE = 0.03;

    @TempDir
    private static Path folder = Path.of("");

    private static PhantomCases phantoms;
    private static MeasuredArchive whole;

    private static Random random() {
        long seed = Long.getLong("tests.seed", System.nanoTime());
        System.out.println("HonestAnswersIT: -Dtests.seed=" + seed);
        return new Random(seed);
    }

    @BeforeAll
    static void ingest() throws IOException, InterruptedException {
        phantoms = PhantomCases.of(PhantomWorld.in(folder));
        whole = MeasuredArchive.of(phantoms.all(), phantoms.encoder(), folder);
    }

    @AfterAll
    static void end() throws IOException {
        whole.close();
        phantoms.close();
    }

    @Test
    void whatIsThereIsFoundAndWhatIsCalledStrongIsRight() throws IOException {
        NoneCount count = new NoneCount();
        int strong = 0;
        int right = 0;
        for (Map.Entry<String, String> topic : phantoms.topics().entrySet()) {
            SearchResult result = whole.search(topic.getValue());
            count.add(topic.getValue(), result);
            for (SearchHit hit : result.hits()) {
                if (hit.relevance() == Relevance.STRONG) {
                    strong++;
                    right += phantoms.relevant(topic.getKey())
                                    .contains(hit.content().id())
                            ? 1
                            : 0;
                }
            }
        }
        System.out.printf(
                "what is there: none %d of %d; strong %d, right %d%n", count.none(), count.queries(), strong, right);
        assertTrue(count.share() <= MOST_WRONGLY_NONE);
        assertTrue(strong > 100 && right >= 0.9 * strong, right + " of " + strong);
    }

    @Test
    void aFindingThatWasTakenOutIsNotFound() throws IOException {
        NoneCount count = new NoneCount();
        for (String finding : phantoms.findings()) {
            try (MeasuredArchive rest = MeasuredArchive.of(phantoms.without(finding), phantoms.encoder(), folder)) {
                for (Map.Entry<String, String> topic : phantoms.topics().entrySet()) {
                    if (topic.getKey().startsWith(finding)) {
                        count.add(topic.getValue(), rest.search(topic.getValue()));
                    }
                }
            }
        }
        count.print("findings taken out");
        assertTrue(count.share() >= LEAST_NONE);
    }

    @Test
    void theWordsOfAnotherFieldFindNothingAlike() throws IOException {
        NoneCount count = new NoneCount();
        for (String kind : KINDS) {
            try (MeasuredArchive alone = MeasuredArchive.of(phantoms.ofKind(kind), phantoms.encoder(), folder)) {
                for (String words : phantoms.topics().values()) {
                    if (!words.contains(kind)) {
                        count.add(words + " among " + kind, alone.search(words));
                    }
                }
            }
        }
        count.print("other fields");
        assertTrue(count.share() >= LEAST_NONE);
    }

    @Test
    void nonsenseFindsNothingAlike() throws IOException {
        Random random = random();
        NoneCount count = new NoneCount();
        for (int i = 0; i < 100; i++) {
            StringBuilder words = new StringBuilder();
            for (int word = 0; word <= random.nextInt(4); word++) {
                random.ints(4 + random.nextInt(7), 'a', 'z' + 1).forEach(words::appendCodePoint);
                words.append(' ');
            }
            count.add(words.toString(), whole.search(words.toString()));
        }
        count.print("nonsense");
        assertTrue(count.share() >= LEAST_NONE);
    }

    @Test
    void noiseFindsNothingAlike() throws IOException {
        Random random = random();
        NoneCount count = new NoneCount();
        for (int i = 0; i < 40; i++) {
            byte[] noise = new byte[256 * 256];
            random.nextBytes(noise);
            byte[] colours = new byte[3 * 256 * 256];
            random.nextBytes(colours);
            Pixels pixels = i % 2 == 0 ? Pixels.ofGrey(256, 256, noise) : Pixels.of(256, 256, colours);
            count.add("noise " + i, whole.search(new Part.Picture(pixels, 1), 10, SearchOptions.DEFAULTS));
        }
        count.print("noise");
        assertTrue(count.share() >= LEAST_NONE);
    }
}
