package org.precedent.encoder.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.precedent.encoder.ModelException;

/**
 * A tokenizer.json that was looked at: JSON, with the end mark where SigLIP has it and no id beyond the vocabulary.
 *
 * @param sha256 of the file, in hexadecimal
 * @param largestId the largest id that it can give
 */
public record TokenizerFile(Path file, String sha256, int largestId) {

    /** The id of the end mark {@code </s>}, which also pads. */
    public static final int END = 1;

    private static final long MAX_BYTES = 64L << 20;
    private static final String END_MARK = "</s>";

    static TokenizerFile read(Path file) throws IOException {
        byte[] bytes = JsonFile.bytes(file, MAX_BYTES);
        JsonFile json = JsonFile.parse(file, bytes);
        JsonNode vocabulary = json.object("model").node("vocab");
        JsonNode added = json.node("added_tokens");
        int endMark = -1;
        int largest = vocabularySize(vocabulary) - 1;
        for (JsonNode token : added) {
            int id = token.path("id").asInt(-1);
            largest = Math.max(largest, id);
            if (token.path("content").asText("").equals(END_MARK)) {
                endMark = id;
            }
        }
        if (largest < 0) {
            throw new ModelException(file + " has no vocabulary; copy it from the model's own directory");
        }
        if (endMark != END) {
            throw new ModelException(file + " does not have " + END_MARK + " as token " + END
                    + "; this is not a SigLIP tokenizer, copy it from the model's own directory");
        }
        return new TokenizerFile(file, FileHash.sha256(bytes), largest);
    }

    private static int vocabularySize(JsonNode vocabulary) {
        if (!vocabulary.isObject()) {
            return vocabulary.size();
        }
        int largest = -1;
        for (JsonNode id : vocabulary) {
            largest = Math.max(largest, id.asInt(-1));
        }
        return largest + 1;
    }

    /**
     * The file's content, unchanged since it was looked at.
     *
     * @throws ModelException if it changed
     */
    public byte[] bytes() throws IOException {
        byte[] bytes = JsonFile.bytes(file, MAX_BYTES);
        if (!FileHash.sha256(bytes).equals(sha256)) {
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
