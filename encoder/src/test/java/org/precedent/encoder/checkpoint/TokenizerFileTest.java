package org.precedent.encoder.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.encoder.ModelException;

/** What a tokenizer may be made of. */
final class TokenizerFileTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        TinyCheckpoint.random(1).write(folder);
    }

    private void assertRefused(String... words) {
        ModelException e = assertThrows(ModelException.class, () -> TokenizerFile.in(folder));
        for (String word : words) {
            assertTrue(String.valueOf(e.getMessage()).contains(word), e.getMessage());
        }
    }

    private void change(String from, String to) throws IOException {
        Path file = folder.resolve("tokenizer.json");
        String text = Files.readString(file);
        assertTrue(text.contains(from), text);
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    void tokenizerJsonIsPreferred() throws IOException {
        Files.write(folder.resolve("spiece.model"), TinySentencePiece.bytes(TinySentencePiece.charsMap()));
        assertEquals(folder.resolve("tokenizer.json"), TokenizerFile.in(folder).file());
    }

    @Test
    void aDirectoryWithoutATokenizerNamesIt() throws IOException {
        Files.delete(folder.resolve("tokenizer.json"));
        assertRefused("tokenizer.json", "is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\": \"Unigram\" | \"type\": \"BPE\" | of type BPE",
                "\"unk_id\": 2 | \"unk_id\": 40 | unk_id",
                "\"unk_id\": 2 | \"unk_id\": null | unk_id",
                "\"type\": \"Metaspace\" | \"type\": \"ByteLevel\" | cuts words by ByteLevel",
                "[\"a\", -6.0] | [\"\", -6.0] | empty or endless piece",
                "[\"a\", -6.0] | [\"a\", 1e300] | without a score",
                "[\"a\", -6.0] | [\"a\"] | without a score",
                "\"normalizer\": null | \"normalizer\": {\"type\": \"Script\"} | normalises by Script"
            })
    void aPartThatNoSiglipHasIsRefused(String from, String to, String why) throws IOException {
        change(from, to);
        assertRefused("tokenizer.json", why, "copy it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "[a-z]", ".*", "\\\\s*", "[!]+", "(?=x)"})
    void anExpressionThatCouldTakeForEverIsRefused(String expression) throws IOException {
        change("\"normalizer\": null", """
                "normalizer": {"type": "Replace", "pattern": {"Regex": "%s"}, "content": ""}""".formatted(expression));
        assertRefused("replaces by the expression");
    }

    @Test
    void anAbsurdTableOfNormalisationIsRefused() throws IOException {
        change("\"normalizer\": null", """
                "normalizer": {"type": "Precompiled", "precompiled_charsmap": "AAQAAAAA"}""");
        assertRefused("precompiled_charsmap");
    }

    @ParameterizedTest
    @CsvSource({"0, 2147483136", "768, -1", "768, -2147483645", "698, 1073742522"})
    void aTableThatLeadsOutOfItselfIsRefused(int at, int unit) throws IOException {
        byte[] table = TinySentencePiece.charsMap();
        assertTrue(CharsMap.of(table).isPresent());
        ByteBuffer bytes = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
        TinySentencePiece.unit(bytes, at, unit);
        assertTrue(CharsMap.of(table).isEmpty());
        Files.delete(folder.resolve("tokenizer.json"));
        Files.write(folder.resolve("spiece.model"), TinySentencePiece.bytes(table));
        assertRefused("spiece.model", "damaged normalisation table");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 30, 400, -1, -500})
    void aTruncatedSentencePieceModelIsRefused(int length) throws IOException {
        byte[] bytes = TinySentencePiece.bytes(TinySentencePiece.charsMap());
        Files.delete(folder.resolve("tokenizer.json"));
        int kept = length < 0 ? bytes.length + length : length;
        Files.write(folder.resolve("spiece.model"), Arrays.copyOf(bytes, kept));
        assertRefused("spiece.model");
    }
}
