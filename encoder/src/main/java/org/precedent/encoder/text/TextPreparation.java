package org.precedent.encoder.text;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Tokens;
import org.precedent.encoder.checkpoint.TokenizerFile;

/** The way from a text to the ids that enter the text tower. Safe for several threads until it is closed. */
public final class TextPreparation implements AutoCloseable {

    private static final Map<String, String> PLAIN =
            Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false");

    private final HuggingFaceTokenizer tokenizer;
    private final UnaryOperator<String> normalization;
    private final int limit;

    private TextPreparation(HuggingFaceTokenizer tokenizer, UnaryOperator<String> normalization, int limit) {
        this.tokenizer = tokenizer;
        this.normalization = normalization;
        this.limit = limit;
    }

    /**
     * Loads a tokenizer.
     *
     * @param limit the number of ids that the tower reads, the end mark included
     * @throws ModelException if the tokenizer cannot be loaded
     */
    public static TextPreparation open(TokenizerFile file, int limit) throws IOException {
        NativeTokenizers.prepare();
        UnaryOperator<String> normalization = file.normalization();
        byte[] json = file.json();
        try {
            return new TextPreparation(
                    HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), PLAIN), normalization, limit);
        } catch (RuntimeException e) {
            throw new ModelException(
                    file.file() + " cannot be loaded as a tokenizer (" + e.getMessage()
                            + "); copy it from the model's own directory",
                    e);
        }
    }

    /** The number of ids that a text becomes, the end mark and padding included. */
    public int limit() {
        return limit;
    }

    /** The ids of a text: its pieces, cut where there are too many, the end mark, and end marks up to the limit. */
    public Tokens tokenize(String text) {
        long[] pieces = tokenizer
                .encode(normalization.apply(PlainText.of(text)), false, false)
                .getIds();
        int kept = Math.min(pieces.length, limit - 1);
        List<Integer> ids = new ArrayList<>(limit);
        for (int i = 0; i < kept; i++) {
            ids.add((int) pieces[i]);
        }
        while (ids.size() < limit) {
            ids.add(TokenizerFile.END);
        }
        return new Tokens(ids, kept < pieces.length);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
