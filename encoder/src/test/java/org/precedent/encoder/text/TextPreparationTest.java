package org.precedent.encoder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Tokens;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.ModelCache;
import org.precedent.encoder.checkpoint.TinyCheckpoint;

/** The tiny tokenizer's file asks for truncation to 5 and padding to 9, as files saved by a processor do. */
final class TextPreparationTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        TinyCheckpoint.random(1).write(folder);
    }

    private TextPreparation open() throws IOException {
        return TextPreparation.open(
                Checkpoint.open(folder, ModelCache.in(folder.resolve("cache"))).tokenizer(), 12);
    }

    @Test
    void wordsBecomeIdsWithTheEndMarkBehindAndAsPadding() throws IOException {
        try (TextPreparation texts = open()) {
            Tokens tokens = texts.tokenize("Left lung, NO effusion!");
            assertEquals(List.of(4, 6, 9, 8, 1, 1, 1, 1, 1, 1, 1, 1), tokens.ids());
            assertEquals(5, tokens.count());
            assertFalse(tokens.cut());
        }
    }

    @Test
    void truncationAndPaddingOfTheFileAreIgnored() throws IOException {
        try (TextPreparation texts = open()) {
            assertEquals(8, texts.tokenize("left left left left left left left").count());
        }
    }

    @Test
    void exactlyAsManyAsFitAreNotCut() throws IOException {
        try (TextPreparation texts = open()) {
            Tokens full = texts.tokenize("left ".repeat(11));
            assertEquals(12, full.count());
            assertFalse(full.cut());
            Tokens more = texts.tokenize("left ".repeat(12));
            assertEquals(full.ids(), more.ids());
            assertTrue(more.cut());
        }
    }

    @Test
    void nothingBecomesEndMarksOnly() throws IOException {
        try (TextPreparation texts = open()) {
            assertEquals(1, texts.tokenize(" ?! ").count());
        }
    }

    @Test
    void aMarkWrittenIntoTheTextIsNoMark() throws IOException {
        try (TextPreparation texts = open()) {
            List<Integer> ids = texts.tokenize("left </s> lung").ids();
            assertEquals(4, ids.getFirst());
            assertTrue(ids.indexOf(1) > ids.indexOf(6));
        }
    }

    @Test
    void strangeAndLongTextsAreTokenised() throws IOException {
        try (TextPreparation texts = open()) {
            assertEquals(
                    12, texts.tokenize("\uD83E\uDEC1 \u0000 日本 \uDE00").ids().size());
            assertTrue(texts.tokenize("x".repeat(1_000_000)).cut());
        }
    }

    @Test
    void aFileThatIsNoTokenizerIsRefusedWithItsName() throws IOException {
        Path file = folder.resolve("tokenizer.json");
        Files.writeString(file, Files.readString(file).replace("\"Unigram\"", "\"Something\""));
        ModelException e = assertThrows(ModelException.class, this::open);
        assertTrue(String.valueOf(e.getMessage()).startsWith(file + " has a model of type Something"));
    }

    @Test
    void theNativeLibraryIsToldToStayOfflineAndSilent() throws IOException {
        open().close();
        assertEquals("true", System.getProperty("ai.djl.offline"));
        assertEquals("true", System.getProperty("OPT_OUT_TRACKING"));
    }
}
