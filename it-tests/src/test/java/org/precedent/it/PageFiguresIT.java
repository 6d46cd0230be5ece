package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page promises, measured on the real server in Chromium by {@code it-tests/browser/figures.mjs}. */
final class PageFiguresIT {
    /** Of all states so many by chance: by hand all of them. */
    private static final int STATES = 12;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void thePageKeepsWhatItPromises() throws IOException, InterruptedException {
        measure("honest,offers,panel,walking,load");
    }

    @Test
    void everyFlowGoesByKeysAlone() throws IOException, InterruptedException {
        measure("keyboard");
    }

    @Test
    void noStateHasAnAccessibilityFault() throws IOException, InterruptedException {
        measure("accessible", "--states", STATES);
    }

    private void measure(String groups, Object... options) throws IOException, InterruptedException {
        PhantomWorld world = PhantomWorld.in(folder);
        try (PrecedentServer server = PrecedentServer.serving(world.data())) {
            measure(server, groups, options);
        }
    }

    private static void measure(PrecedentServer server, String groups, Object... options)
            throws IOException, InterruptedException {
        List<Object> words = new ArrayList<>(List.of("--seed", seed(), "--only", groups));
        words.addAll(List.of(options));
        Chromium.walk("figures.mjs", server, words.toArray());
    }

    private static long seed() {
        return Long.getLong("tests.seed", System.nanoTime() % 1_000_000);
    }

    /** A chest said to be a head by magnetic resonance. */
    @Test
    void whatIsDoubtedOfACaseIsSaidOnItsPage() throws IOException, InterruptedException {
        PhantomWorld world = PhantomWorld.in(folder);
        try (PrecedentServer server = PrecedentServer.serving(world.data())) {
            world.shownImage(server);
        }
        String row = """
                {"id": "1", "patient_id": "1", "study_id": "1", "modality": "MR", "body_part": "HEAD", "file": "rendered.png"}
                """;
        Path manifest = Files.writeString(folder.resolve("manifest.jsonl"), row);
        PrecedentCommand.Outcome ingest = PrecedentCommand.run("ingest", "--data", world.data(), manifest);
        assertEquals(0, ingest.status(), ingest.err());
        try (PrecedentServer server = PrecedentServer.serving(world.data())) {
            measure(server, "doubts");
        }
    }
}
