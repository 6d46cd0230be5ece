package org.precedent.encoder.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.precedent.encoder.ModelException;

/**
 * What preprocessor_config.json says of images. Samples become {@code (sample / 255 - mean) / std}, by channel.
 *
 * @param size the side of the square that images are resized to, in pixels
 * @param mean of red, green and blue
 * @param std of red, green and blue
 */
public record Preprocessing(int size, List<Double> mean, List<Double> std) {

    private static final long MAX_BYTES = 1 << 20;
    private static final List<Double> HALVES = List.of(0.5, 0.5, 0.5);

    /** Checks and copies. */
    public Preprocessing {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
        if (mean.size() != 3 || std.size() != 3 || std.stream().anyMatch(value -> value <= 0)) {
            throw new IllegalArgumentException("three means and three positive deviations are needed");
        }
    }

    static Preprocessing read(Path file) throws IOException {
        JsonFile json = JsonFile.read(file, MAX_BYTES);
        for (String step : List.of("do_resize", "do_rescale", "do_normalize")) {
            if (!json.flag(step, true)) {
                throw json.wrong(step, "true");
            }
        }
        if (Math.abs(json.number("rescale_factor", 1.0 / 255) - 1.0 / 255) > 1e-9) {
            throw json.wrong("rescale_factor", "1/255");
        }
        int height = side(json, "height");
        if (height != side(json, "width")) {
            throw json.wrong("size", "a square");
        }
        try {
            return new Preprocessing(height, channels(json, "image_mean"), channels(json, "image_std"));
        } catch (IllegalArgumentException e) {
            throw new ModelException(file + ": " + e.getMessage(), e);
        }
    }

    private static int side(JsonFile json, String key) throws ModelException {
        if (json.node("size").isInt()) {
            return json.integer("size", 224, 1, 4096);
        }
        return json.object("size").integer(key, 224, 1, 4096);
    }

    private static List<Double> channels(JsonFile json, String key) throws ModelException {
        JsonNode array = json.node(key);
        if (array.isMissingNode() || array.isNull()) {
            return HALVES;
        }
        if (!array.isArray() || array.size() != 3) {
            throw json.wrong(key, "three numbers");
        }
        List<Double> values = new ArrayList<>();
        for (JsonNode value : array) {
            if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
                throw json.wrong(key, "three numbers");
            }
            values.add(value.doubleValue());
        }
        return values;
    }

    /** A short name of size and normalisation, for a fingerprint. */
    public String label() {
        return size + "-mean" + label(mean) + "-std" + label(std);
    }

    private static String label(List<Double> values) {
        if (values.stream().distinct().count() == 1) {
            return values.getFirst().toString();
        }
        return String.join(",", values.stream().map(String::valueOf).toList());
    }
}
