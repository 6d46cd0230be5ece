package org.precedent.encoder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.SharedData;
import org.precedent.encoder.TestSeed;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.ModelCache;
import org.precedent.encoder.checkpoint.TinyCheckpoint;
import org.precedent.encoder.checkpoint.TinySentencePiece;

/** A spiece.model alone gives the ids that the tokenizer.json beside it gives. */
final class SentencePieceTest {

    private static final long SEED = TestSeed.of("SentencePieceTest");
    private static final int RANDOM_TEXTS = 1_500;

    /** Texts with combining marks, where the two libraries behind them normalise differently. */
    private static final double MOST_THAT_DIFFER = 0.02;

    @TempDir
    private Path parent;

    private TextPreparation open(Path folder) throws IOException {
        return TextPreparation.open(
                Checkpoint.open(folder, ModelCache.in(parent.resolve("cache"))).tokenizer(), 12);
    }

    private Path tiny(String name) throws IOException {
        Path folder = parent.resolve(name);
        TinyCheckpoint.random(1).write(folder);
        return folder;
    }

    @Test
    void theIdsAreThoseOfTheSameTokenizerAsJson() throws IOException {
        Path pieces = tiny("pieces");
        TinySentencePiece.write(pieces);
        try (TextPreparation json = open(tiny("json"));
                TextPreparation sentencePiece = open(pieces)) {
            for (String text : List.of("Left lung, NO effusion!", "", "abs \u65e5\u672c q", "left  <pad> </s> right")) {
                assertEquals(json.tokenize(text), sentencePiece.tokenize(text), text);
            }
        }
    }

    @Test
    void theModelsOwnTableNormalises() throws IOException {
        Path pieces = tiny("pieces");
        TinySentencePiece.write(pieces);
        try (TextPreparation texts = open(pieces)) {
            assertEquals(texts.tokenize("no left"), texts.tokenize("n\u00ba left"));
        }
    }

    @Test
    void aMarkInWideLettersIsNoMark() throws IOException {
        Path pieces = tiny("pieces");
        TinySentencePiece.write(pieces);
        try (TextPreparation texts = open(pieces)) {
            assertTrue(texts.tokenize("\uff1cpad\uff1e").ids().stream().noneMatch(id -> id == 0));
        }
    }

    @Test
    void theRealModelGivesTheIdsOfItsTokenizerJson() throws IOException {
        Path shared = SharedData.folder("siglip-tokenizer");
        Path manifest = SharedData.folder("archive").resolve("manifest.jsonl");
        Path reference = SharedData.folder("siglip-reference").resolve("model");
        for (String kind : List.of("tokenizer.json", "spiece.model")) {
            Path folder = Files.createDirectory(parent.resolve("real-" + kind));
            for (String name : List.of("config.json", "preprocessor_config.json", "model.safetensors")) {
                Files.copy(reference.resolve(name), folder.resolve(name));
            }
            Files.copy(shared.resolve(kind), folder.resolve(kind));
        }
        System.out.println("texts of seed " + SEED);
        List<String> texts = ManyTexts.of(manifest, new Random(SEED), RANDOM_TEXTS);
        try (TextPreparation json = open(parent.resolve("real-tokenizer.json"));
                TextPreparation pieces = open(parent.resolve("real-spiece.model"))) {
            int differing = 0;
            for (String text : texts) {
                boolean equal = json.tokenize(text).equals(pieces.tokenize(text));
                assertTrue(equal || text.codePoints().anyMatch(c -> c > 0x7F), text);
                differing += equal ? 0 : 1;
            }
            System.out.println(texts.size() + " texts, of which " + differing + " with odd characters differ");
            assertTrue(texts.size() >= 2_000);
            assertTrue(differing <= MOST_THAT_DIFFER * texts.size(), differing + " differ");
        }
    }
}
