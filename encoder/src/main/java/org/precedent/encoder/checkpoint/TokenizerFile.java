package org.precedent.encoder.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Placeholder;
import org.precedent.encoder.Sha256;

/**
 * A tokenizer.json, or a spiece.model where there is none, that was looked at: made of parts that SigLIP's tokenizers
 * have, with the end mark where SigLIP has it.
 *
 * @param sha256 of the file, in hexadecimal
 * @param largestId the largest id that it can give
 */
public record TokenizerFile(Path file, String sha256, int largestId) {

    /** The id of the end mark {@code </s>}, which also pads. */
    public static final int END = 1;

    static final String END_MARK = "</s>";
    static final String JSON = "tokenizer.json";
    static final String SENTENCE_PIECE = "spiece.model";

    private static final long MAX_BYTES = 24 << 20;

    /** The one that a directory has; tokenizer.json if it has both. */
    static TokenizerFile in(Path directory) throws IOException {
        Path json = directory.resolve(JSON);
        Path pieces = directory.resolve(SENTENCE_PIECE);
        return read(Files.exists(pieces) && !Files.exists(json) ? pieces : json);
    }

    static TokenizerFile read(Path file) throws IOException {
        Placeholder.refuse(file);
        byte[] bytes = JsonFile.bytes(file, MAX_BYTES);
        if (isSentencePiece(file)) {
            SentencePieceModel.read(file, bytes).normalization();
        }
        ObjectNode tokenizer = checked(file, bytes);
        int endMark = -1;
        int largest = tokenizer.path("model").path("vocab").size() - 1;
        for (JsonNode token : tokenizer.path("added_tokens")) {
            int id = token.path("id").intValue();
            largest = Math.max(largest, id);
            if (token.path("content").textValue().equals(END_MARK)) {
                endMark = id;
            }
        }
        if (endMark != END) {
            throw new ModelException(file + " does not have " + END_MARK + " as token " + END
                    + "; this is not a SigLIP tokenizer, copy it from the model's own directory");
        }
        return new TokenizerFile(file, Sha256.of(bytes), largest);
    }

    private static ObjectNode checked(Path file, byte[] bytes) throws IOException {
        JsonNode tokenizer = isSentencePiece(file)
                ? SentencePieceModel.read(file, bytes).json()
                : JsonFile.parse(file, bytes).node();
        return TokenizerRules.checked(file, tokenizer);
    }

    private static boolean isSentencePiece(Path file) {
        return String.valueOf(file.getFileName()).equals(SENTENCE_PIECE);
    }

    /**
     * What is done to a text before the tokenizer of {@link #json} reads it: nothing for a tokenizer.json, which does
     * it itself. The native library normalises by what looks like one character, SentencePiece by the longest match;
     * where letters are followed by combining marks they differ.
     */
    public UnaryOperator<String> normalization() throws IOException {
        return isSentencePiece(file)
                ? SentencePieceModel.read(file, unchangedBytes()).normalization()
                : UnaryOperator.identity();
    }

    /**
     * The tokenizer in the terms of a tokenizer.json, made of checked parts only, unchanged since it was looked at.
     *
     * @throws ModelException if it changed
     */
    public byte[] json() throws IOException {
        return checked(file, unchangedBytes()).toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] unchangedBytes() throws IOException {
        byte[] bytes = JsonFile.bytes(file, MAX_BYTES);
        if (!Sha256.of(bytes).equals(sha256)) {
            throw new ModelException(file + " changed while it was loaded; try again");
        }
        return bytes;
    }

    void checkWithin(int vocabulary) throws ModelException {
        if (largestId >= vocabulary) {
            throw new ModelException(file + " has token " + largestId + ", beyond the " + vocabulary
                    + " of config.json; copy both from one place");
        }
    }
}
