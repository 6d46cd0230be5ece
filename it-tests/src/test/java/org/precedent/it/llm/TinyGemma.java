package org.precedent.it.llm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.precedent.index.data.DataFile;

/** A model of Gemma 3's architecture with random weights, about 1 MB: a real server loads it as it would a real one. */
final class TinyGemma {
    private static final String ARCHITECTURE = "gemma3";
    private static final int CONTEXT = 131_072;
    private static final int WIDTH = 64;
    private static final int LAYERS = 6;
    private static final int HEADS = 2;
    private static final int KEY_HEADS = 1;
    private static final int HEAD_WIDTH = 32;
    private static final int HIDDEN = 128;
    private static final int WINDOW = 1024;
    private static final float SPREAD = 0.05f;
    private static final float TOKEN_SPREAD = 0.3f;

    private final Random random = new Random(7);
    private final TinyVocabulary vocabulary = new TinyVocabulary();
    private final GgufFile file = new GgufFile();

    private TinyGemma() {}

    static void write(Path file) throws IOException {
        TinyGemma model = new TinyGemma();
        model.addShape();
        model.addVocabulary();
        model.addWeights();
        model.file.write(file);
    }

    private void addShape() {
        file.text("general.architecture", ARCHITECTURE);
        file.text("general.name", "tiny random model for tests, without any medical content");
        number("context_length", CONTEXT);
        number("embedding_length", WIDTH);
        number("block_count", LAYERS);
        number("feed_forward_length", HIDDEN);
        number("attention.head_count", HEADS);
        number("attention.head_count_kv", KEY_HEADS);
        number("attention.key_length", HEAD_WIDTH);
        number("attention.value_length", HEAD_WIDTH);
        number("attention.sliding_window", WINDOW);
        file.real(ARCHITECTURE + ".attention.layer_norm_rms_epsilon", 1e-6f);
        file.real(ARCHITECTURE + ".rope.freq_base", 1e6f);
    }

    private void number(String name, int value) {
        file.number(ARCHITECTURE + "." + name, value);
    }

    private void addVocabulary() {
        file.text("tokenizer.ggml.model", "llama");
        file.text("tokenizer.ggml.pre", "default");
        file.texts("tokenizer.ggml.tokens", vocabulary.texts());
        file.reals("tokenizer.ggml.scores", vocabulary.scores());
        file.numbers("tokenizer.ggml.token_type", vocabulary.kinds());
        file.number("tokenizer.ggml.padding_token_id", TinyVocabulary.PADDING);
        file.number("tokenizer.ggml.eos_token_id", TinyVocabulary.END);
        file.number("tokenizer.ggml.bos_token_id", TinyVocabulary.BEGIN);
        file.number("tokenizer.ggml.unknown_token_id", TinyVocabulary.UNKNOWN);
        file.number("tokenizer.ggml.eot_token_id", TinyVocabulary.END_OF_TURN);
        file.truth("tokenizer.ggml.add_bos_token", true);
        file.truth("tokenizer.ggml.add_eos_token", false);
        file.truth("tokenizer.ggml.add_space_prefix", false);
        file.text("tokenizer.chat_template", DataFile.text(TinyGemma.class, "chat-template.jinja"));
    }

    private void addWeights() {
        file.tensor("token_embd.weight", drawn(WIDTH * vocabulary.size(), TOKEN_SPREAD), WIDTH, vocabulary.size());
        norm("output_norm", WIDTH);
        for (int layer = 0; layer < LAYERS; layer++) {
            String block = "blk." + layer + ".";
            norm(block + "attn_norm", WIDTH);
            matrix(block + "attn_q", WIDTH, HEADS * HEAD_WIDTH);
            matrix(block + "attn_k", WIDTH, KEY_HEADS * HEAD_WIDTH);
            matrix(block + "attn_v", WIDTH, KEY_HEADS * HEAD_WIDTH);
            matrix(block + "attn_output", HEADS * HEAD_WIDTH, WIDTH);
            norm(block + "attn_q_norm", HEAD_WIDTH);
            norm(block + "attn_k_norm", HEAD_WIDTH);
            norm(block + "post_attention_norm", WIDTH);
            norm(block + "ffn_norm", WIDTH);
            matrix(block + "ffn_gate", WIDTH, HIDDEN);
            matrix(block + "ffn_up", WIDTH, HIDDEN);
            matrix(block + "ffn_down", HIDDEN, WIDTH);
            norm(block + "post_ffw_norm", WIDTH);
        }
    }

    private void matrix(String name, int from, int to) {
        file.tensor(name + ".weight", drawn(from * to, SPREAD), from, to);
    }

    private void norm(String name, int width) {
        float[] ones = new float[width];
        Arrays.fill(ones, 1);
        file.tensor(name + ".weight", ones, width);
    }

    private float[] drawn(int count, float spread) {
        float[] values = new float[count];
        for (int at = 0; at < count; at++) {
            values[at] = (float) random.nextGaussian() * spread;
        }
        return values;
    }
}
