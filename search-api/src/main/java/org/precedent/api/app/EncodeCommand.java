package org.precedent.api.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "encode",
        description = {"Encodes texts and images and prints their unit vectors, one line an input; nothing is kept.", ""
        },
        mixinStandardHelpOptions = true)
final class EncodeCommand implements Callable<Integer> {
    private static final int SHOWN = 4;

    @Mixin
    private ModelOption model = new ModelOption();

    @Option(names = "--text", paramLabel = "T", description = "a text to encode")
    private List<String> texts = new ArrayList<>();

    @Option(names = "--image", paramLabel = "F", description = "a PNG or JPEG file to encode")
    private List<Path> images = new ArrayList<>();

    @Option(names = "--json", description = "JSON lines: input, kind, tokens for a text, embedding")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (texts.isEmpty() && images.isEmpty()) {
            throw new IllegalArgumentException("say what to encode: --text or --image");
        }
        try (Encoder encoder = model.open()) {
            for (String text : texts) {
                Embedding embedding = encoder.encodeText(text);
                print(text, "text", encoder.tokenize(text).ids(), embedding);
            }
            for (Path image : images) {
                print(image.toString(), "image", List.of(), encoder.encodeImage(PictureOnDisk.read(image)));
            }
        }
        return ExitStatus.DONE;
    }

    private void print(String input, String kind, List<Integer> tokens, Embedding embedding) {
        float[] vector = embedding.toArray();
        if (!json) {
            System.out.printf("%s %s: %d dimensions,", kind, input, vector.length);
            for (int i = 0; i < Math.min(SHOWN, vector.length); i++) {
                System.out.printf(" %.4f", vector[i]);
            }
            System.out.println(" ...");
            return;
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("input", input);
        line.put("kind", kind);
        if (!tokens.isEmpty()) {
            line.put("tokens", tokens);
        }
        line.put("embedding", vector);
        System.out.println(Json.line(line));
    }
}
