package org.precedent.encoder.runtime;

import java.util.List;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;
import org.precedent.encoder.checkpoint.SiglipConfig.VisionConfig;
import org.precedent.encoder.checkpoint.TinyCheckpoint;

/** SigLIP's forward pass as the paper and its published code say it: in doubles, loop by loop, without a library. */
final class SlowSiglip {

    private final TinyCheckpoint checkpoint;

    SlowSiglip(TinyCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    /** The embedding of normalised pixels {@code [3, size, size]}. */
    Embedding image(float[] pixels) {
        TowerConfig tower = checkpoint.config().vision().tower();
        double[][] hidden = patches(pixels);
        plus(hidden, checkpoint.weight("vision_model.embeddings.position_embedding.weight"));
        hidden = layers(hidden, "vision_model.encoder.layers.", tower);
        double[][] normal = norm(hidden, "vision_model.post_layernorm", tower);
        double[][] probe = rows(checkpoint.weight("vision_model.head.probe"), tower.width());
        String packed = "vision_model.head.attention.in_proj_";
        double[][] attended = attention(
                linear(probe, packed, 0, tower.width()),
                linear(normal, packed, 1, tower.width()),
                linear(normal, packed, 2, tower.width()),
                tower.heads());
        double[][] pooled = linear(attended, "vision_model.head.attention.out_proj.", 0, tower.width());
        double[][] inner = norm(pooled, "vision_model.head.layernorm", tower);
        plus(pooled, mlp(inner, "vision_model.head.mlp.", tower));
        return embedding(pooled[0]);
    }

    /** The embedding of all ids, padding included. */
    Embedding text(List<Integer> ids) {
        TowerConfig tower = checkpoint.config().text().tower();
        double[][] words = rows(checkpoint.weight("text_model.embeddings.token_embedding.weight"), tower.width());
        double[][] hidden = new double[ids.size()][];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = words[ids.get(i)].clone();
        }
        plus(hidden, checkpoint.weight("text_model.embeddings.position_embedding.weight"));
        hidden = layers(hidden, "text_model.encoder.layers.", tower);
        double[][] normal = norm(hidden, "text_model.final_layer_norm", tower);
        double[][] last = {normal[normal.length - 1]};
        return embedding(
                linear(last, "text_model.head.", 0, checkpoint.config().text().projection())[0]);
    }

    private double[][] patches(float[] pixels) {
        VisionConfig vision = checkpoint.config().vision();
        int size = vision.imageSize();
        int patch = vision.patchSize();
        int side = size / patch;
        float[] weight = checkpoint.weight("vision_model.embeddings.patch_embedding.weight");
        float[] bias = checkpoint.weight("vision_model.embeddings.patch_embedding.bias");
        double[][] out = new double[side * side][bias.length];
        for (int place = 0; place < out.length; place++) {
            for (int o = 0; o < bias.length; o++) {
                double sum = bias[o];
                for (int i = 0; i < 3 * patch * patch; i++) {
                    int channel = i / (patch * patch);
                    int y = place / side * patch + i / patch % patch;
                    int x = place % side * patch + i % patch;
                    sum += weight[o * 3 * patch * patch + i] * (double) pixels[(channel * size + y) * size + x];
                }
                out[place][o] = sum;
            }
        }
        return out;
    }

    private double[][] layers(double[][] input, String prefix, TowerConfig tower) {
        double[][] hidden = input;
        for (int layer = 0; layer < tower.layers(); layer++) {
            String name = prefix + layer + ".";
            double[][] normal = norm(hidden, name + "layer_norm1", tower);
            double[][] attended = attention(
                    linear(normal, name + "self_attn.q_proj.", 0, tower.width()),
                    linear(normal, name + "self_attn.k_proj.", 0, tower.width()),
                    linear(normal, name + "self_attn.v_proj.", 0, tower.width()),
                    tower.heads());
            plus(hidden, linear(attended, name + "self_attn.out_proj.", 0, tower.width()));
            plus(hidden, mlp(norm(hidden, name + "layer_norm2", tower), name + "mlp.", tower));
        }
        return hidden;
    }

    private double[][] mlp(double[][] input, String prefix, TowerConfig tower) {
        double[][] inner = linear(input, prefix + "fc1.", 0, tower.hidden());
        for (double[] row : inner) {
            for (int i = 0; i < row.length; i++) {
                double x = row[i];
                row[i] = 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
            }
        }
        return linear(inner, prefix + "fc2.", 0, tower.width());
    }

    private static double[][] attention(double[][] queries, double[][] keys, double[][] values, int heads) {
        int width = queries[0].length;
        int headWidth = width / heads;
        double[][] out = new double[queries.length][width];
        for (int q = 0; q < queries.length; q++) {
            for (int head = 0; head < heads; head++) {
                double[] shares = new double[keys.length];
                double total = 0;
                for (int k = 0; k < keys.length; k++) {
                    double score = 0;
                    for (int i = head * headWidth; i < (head + 1) * headWidth; i++) {
                        score += queries[q][i] * keys[k][i];
                    }
                    shares[k] = Math.exp(score / Math.sqrt(headWidth));
                    total += shares[k];
                }
                for (int k = 0; k < keys.length; k++) {
                    for (int i = head * headWidth; i < (head + 1) * headWidth; i++) {
                        out[q][i] += shares[k] / total * values[k][i];
                    }
                }
            }
        }
        return out;
    }

    /** A linear layer; {@code part} picks a block of rows where several are packed in one weight. */
    private double[][] linear(double[][] input, String prefix, int part, int outWidth) {
        float[] weight = checkpoint.weight(prefix + "weight");
        float[] bias = checkpoint.weight(prefix + "bias");
        int inWidth = input[0].length;
        double[][] out = new double[input.length][outWidth];
        for (int row = 0; row < input.length; row++) {
            for (int o = 0; o < outWidth; o++) {
                int from = part * outWidth + o;
                double sum = bias[from];
                for (int i = 0; i < inWidth; i++) {
                    sum += weight[from * inWidth + i] * input[row][i];
                }
                out[row][o] = sum;
            }
        }
        return out;
    }

    private double[][] norm(double[][] input, String prefix, TowerConfig tower) {
        float[] weight = checkpoint.weight(prefix + ".weight");
        float[] bias = checkpoint.weight(prefix + ".bias");
        double[][] out = new double[input.length][weight.length];
        for (int row = 0; row < input.length; row++) {
            double mean = 0;
            for (double x : input[row]) {
                mean += x / weight.length;
            }
            double variance = 0;
            for (double x : input[row]) {
                variance += (x - mean) * (x - mean) / weight.length;
            }
            for (int i = 0; i < weight.length; i++) {
                out[row][i] = (input[row][i] - mean) / Math.sqrt(variance + tower.epsilon()) * weight[i] + bias[i];
            }
        }
        return out;
    }

    private static double[][] rows(float[] numbers, int width) {
        double[][] rows = new double[numbers.length / width][width];
        plus(rows, numbers);
        return rows;
    }

    private static void plus(double[][] to, float[] numbers) {
        for (int i = 0; i < to.length * to[0].length; i++) {
            to[i / to[0].length][i % to[0].length] += numbers[i];
        }
    }

    private static void plus(double[][] to, double[][] numbers) {
        for (int row = 0; row < to.length; row++) {
            for (int i = 0; i < to[row].length; i++) {
                to[row][i] += numbers[row][i];
            }
        }
    }

    private static Embedding embedding(double[] vector) {
        float[] floats = new float[vector.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) vector[i];
        }
        return Embedding.of(floats);
    }
}
