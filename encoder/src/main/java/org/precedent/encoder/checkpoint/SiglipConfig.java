package org.precedent.encoder.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import org.precedent.encoder.ModelException;

/**
 * The architecture that config.json describes, with SigLIP's defaults where it is silent.
 *
 * @param text the text tower
 * @param vision the vision tower; its width is the dimension of the embeddings
 */
public record SiglipConfig(TextConfig text, VisionConfig vision) {

    private static final long MAX_BYTES = 1 << 20;

    /** Checks that both towers end in one space. */
    public SiglipConfig {
        if (text.projection() != vision.tower().width()) {
            throw new IllegalArgumentException("the text tower ends in dimension " + text.projection()
                    + ", the vision tower in " + vision.tower().width());
        }
    }

    /**
     * What the towers share.
     *
     * @param width the hidden size
     * @param layers the number of transformer layers
     * @param heads the number of attention heads; they divide the width
     * @param hidden the width inside the MLPs
     * @param epsilon of the layer normalisations
     */
    public record TowerConfig(int width, int layers, int heads, int hidden, double epsilon) {

        /** Checks what the file cannot say by type. */
        public TowerConfig {
            if (width % heads != 0) {
                throw new IllegalArgumentException(heads + " attention heads do not divide the width " + width);
            }
        }

        static TowerConfig from(JsonFile json) throws ModelException {
            return new TowerConfig(
                    json.integer("hidden_size", 768, 1, 16_384),
                    json.integer("num_hidden_layers", 12, 1, 256),
                    json.integer("num_attention_heads", 12, 1, 256),
                    json.integer("intermediate_size", 3072, 1, 131_072),
                    json.number("layer_norm_eps", 1e-6));
        }
    }

    /**
     * The text tower.
     *
     * @param vocabulary the number of token ids
     * @param positions the number of tokens that it reads, the end mark included
     * @param projection the dimension that it ends in
     */
    public record TextConfig(TowerConfig tower, int vocabulary, int positions, int projection) {}

    /**
     * The vision tower.
     *
     * @param imageSize the side of its square input, in pixels
     * @param patchSize the side of a patch, in pixels
     */
    public record VisionConfig(TowerConfig tower, int imageSize, int patchSize) {

        /** Checks that an image holds a patch. */
        public VisionConfig {
            if (patchSize > imageSize) {
                throw new IllegalArgumentException(
                        "patches of " + patchSize + " pixels do not fit an image of " + imageSize);
            }
        }

        /** The number of patches. */
        public int positions() {
            int side = imageSize / patchSize;
            return side * side;
        }
    }

    /**
     * Reads config.json.
     *
     * @throws ModelException if it is missing, is no SigLIP, or asks for something that the graph cannot do
     */
    static SiglipConfig read(Path file) throws IOException {
        JsonFile json = JsonFile.read(file, MAX_BYTES);
        String type = json.text("model_type", "siglip");
        if (!type.equals("siglip")) {
            throw new ModelException(file + ": model_type is " + type + "; only siglip models can be used");
        }
        try {
            return new SiglipConfig(text(json.object("text_config")), vision(json.object("vision_config")));
        } catch (IllegalArgumentException e) {
            throw new ModelException(file + ": " + e.getMessage() + "; this model cannot be used", e);
        }
    }

    private static TextConfig text(JsonFile json) throws ModelException {
        checkActivation(json);
        TowerConfig tower = TowerConfig.from(json);
        return new TextConfig(
                tower,
                json.integer("vocab_size", 32_000, 2, 4_000_000),
                json.integer("max_position_embeddings", 64, 2, 4096),
                json.integer("projection_size", tower.width(), 1, 16_384));
    }

    private static VisionConfig vision(JsonFile json) throws ModelException {
        checkActivation(json);
        if (json.integer("num_channels", 3, 0, Integer.MAX_VALUE) != 3) {
            throw json.wrong("num_channels", "3");
        }
        if (!json.flag("vision_use_head", true)) {
            throw json.wrong("vision_use_head", "true");
        }
        return new VisionConfig(
                TowerConfig.from(json),
                json.integer("image_size", 224, 1, 4096),
                json.integer("patch_size", 16, 1, 4096));
    }

    private static void checkActivation(JsonFile json) throws ModelException {
        if (!json.text("hidden_act", "gelu_pytorch_tanh").equals("gelu_pytorch_tanh")) {
            throw json.wrong("hidden_act", "gelu_pytorch_tanh");
        }
    }
}
