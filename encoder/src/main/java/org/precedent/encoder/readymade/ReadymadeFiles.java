package org.precedent.encoder.readymade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Precision;

/**
 * The ONNX files of one model, as optimum and transformers.js lay them out.
 *
 * @param vision the file that makes vectors of images
 * @param text the file that makes vectors of texts; it can be the same
 */
record ReadymadeFiles(Variant variant, Path vision, Path text) {

    private static final List<String> FOLDERS = List.of("", "onnx");

    /** Whether a directory has any file of such a name, also one alone that makes no model. */
    static boolean anyIn(Path directory) {
        for (Variant variant : Variant.values()) {
            for (String folder : FOLDERS) {
                for (String name : List.of("model", "vision_model", "text_model")) {
                    if (Files.exists(directory.resolve(folder).resolve(name + variant.ending() + ".onnx"))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /**
     * All that are in a directory: {@code model*.onnx} or {@code vision_model*.onnx} and {@code text_model*.onnx},
     * there or in its folder {@code onnx}. What holds both towers comes first, for it also holds the logits' scale and
     * bias.
     */
    static List<ReadymadeFiles> in(Path directory) {
        List<ReadymadeFiles> found = new ArrayList<>();
        for (Variant variant : Variant.values()) {
            for (String folder : FOLDERS) {
                Path both = directory.resolve(folder).resolve("model" + variant.ending() + ".onnx");
                if (Files.isRegularFile(both)) {
                    found.add(new ReadymadeFiles(variant, both, both));
                }
            }
            for (String folder : FOLDERS) {
                Path vision = directory.resolve(folder).resolve("vision_model" + variant.ending() + ".onnx");
                Path text = directory.resolve(folder).resolve("text_model" + variant.ending() + ".onnx");
                if (Files.isRegularFile(vision) && Files.isRegularFile(text)) {
                    found.add(new ReadymadeFiles(variant, vision, text));
                }
            }
        }
        return found;
    }

    /**
     * The one that answers a wish best.
     *
     * @throws ModelException if there is none
     */
    static ReadymadeFiles choose(Path directory, Precision precision) throws IOException {
        List<ReadymadeFiles> found = in(directory);
        for (Variant variant : Variant.of(precision)) {
            Optional<ReadymadeFiles> files =
                    found.stream().filter(one -> one.variant() == variant).findFirst();
            if (files.isPresent()) {
                return files.get();
            }
        }
        if (found.isEmpty()) {
            throw new ModelException(directory + " has neither model.onnx nor both of vision_model.onnx and"
                    + " text_model.onnx, in itself or in its folder onnx: copy them there");
        }
        throw new ModelException(directory + " has no ONNX files of precision " + precision.label() + ", but "
                + String.join(
                        ", ", found.stream().map(one -> one.describe(directory)).toList())
                + "; ask for one of these, or bring model.safetensors");
    }

    /** Its names and its precision. */
    String describe(Path directory) {
        Path from = directory.relativize(vision);
        String names = vision.equals(text) ? from.toString() : from + " with " + directory.relativize(text);
        return names + " (" + variant.label() + ")";
    }
}
