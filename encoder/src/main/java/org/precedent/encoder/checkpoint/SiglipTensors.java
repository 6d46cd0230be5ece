package org.precedent.encoder.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;

/** The tensors that a SigLIP of some architecture consists of: their names in the checkpoint and their shapes. */
final class SiglipTensors {

    private final Map<String, List<Long>> shapes = new LinkedHashMap<>();

    private SiglipTensors() {}

    static Map<String, List<Long>> of(SiglipConfig config) {
        SiglipTensors tensors = new SiglipTensors();
        tensors.text(config.text());
        tensors.vision(config.vision());
        return tensors.shapes;
    }

    /**
     * Checks that all are there, of the right shape, in a type that can be read.
     *
     * @param table the file that says which tensors there are
     * @throws ModelException naming the first that is not
     */
    static void check(SiglipConfig config, Path table, Map<String, StoredTensor> tensors) throws ModelException {
        for (Map.Entry<String, List<Long>> wanted : of(config).entrySet()) {
            StoredTensor found = found(table, tensors, wanted.getKey());
            if (!found.shape().equals(wanted.getValue())) {
                throw new ModelException(found.file() + " has tensor " + found.name() + " of shape " + found.shape()
                        + " where config.json asks for " + wanted.getValue() + "; copy both from one place");
            }
        }
    }

    /**
     * A number on its own.
     *
     * @throws ModelException if it is not there, not alone or not finite
     */
    static float number(Path table, Map<String, StoredTensor> tensors, String name) throws IOException {
        return new StoredNumbers(found(table, tensors, name)).single();
    }

    private static StoredTensor found(Path table, Map<String, StoredTensor> tensors, String name)
            throws ModelException {
        StoredTensor found = tensors.get(name);
        if (found == null) {
            throw new ModelException(table + " has no tensor " + name
                    + ": it is not the model that config.json describes; copy both from one place");
        }
        if (!StoredNumbers.canRead(found.dtype())) {
            throw new ModelException(found.file() + " has tensor " + name + " as " + found.dtype()
                    + ", which is not supported: save the model as F32, F16 or BF16 (in Python:"
                    + " model.float().save_pretrained(directory))");
        }
        return found;
    }

    private void text(SiglipConfig.TextConfig text) {
        long width = text.tower().width();
        put("text_model.embeddings.token_embedding.weight", text.vocabulary(), width);
        put("text_model.embeddings.position_embedding.weight", text.positions(), width);
        layers("text_model.encoder.layers.", text.tower());
        norm("text_model.final_layer_norm", width);
        linear("text_model.head", width, text.projection());
    }

    private void vision(SiglipConfig.VisionConfig vision) {
        long width = vision.tower().width();
        long patch = vision.patchSize();
        put("vision_model.embeddings.patch_embedding.weight", width, 3, patch, patch);
        put("vision_model.embeddings.patch_embedding.bias", width);
        put("vision_model.embeddings.position_embedding.weight", vision.positions(), width);
        layers("vision_model.encoder.layers.", vision.tower());
        norm("vision_model.post_layernorm", width);
        put("vision_model.head.probe", 1, 1, width);
        put("vision_model.head.attention.in_proj_weight", 3 * width, width);
        put("vision_model.head.attention.in_proj_bias", 3 * width);
        linear("vision_model.head.attention.out_proj", width, width);
        norm("vision_model.head.layernorm", width);
        mlp("vision_model.head.mlp", vision.tower());
    }

    private void layers(String prefix, TowerConfig tower) {
        for (int layer = 0; layer < tower.layers(); layer++) {
            norm(prefix + layer + ".layer_norm1", tower.width());
            for (String projection : List.of("q_proj", "k_proj", "v_proj", "out_proj")) {
                linear(prefix + layer + ".self_attn." + projection, tower.width(), tower.width());
            }
            norm(prefix + layer + ".layer_norm2", tower.width());
            mlp(prefix + layer + ".mlp", tower);
        }
    }

    private void mlp(String prefix, TowerConfig tower) {
        linear(prefix + ".fc1", tower.width(), tower.hidden());
        linear(prefix + ".fc2", tower.hidden(), tower.width());
    }

    private void linear(String prefix, long in, long out) {
        put(prefix + ".weight", out, in);
        put(prefix + ".bias", out);
    }

    private void norm(String prefix, long width) {
        put(prefix + ".weight", width);
        put(prefix + ".bias", width);
    }

    private void put(String name, long... shape) {
        shapes.put(name, Arrays.stream(shape).boxed().toList());
    }
}
