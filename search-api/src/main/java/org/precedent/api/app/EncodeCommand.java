package org.precedent.api.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "encode",
        description = {
            "Encodes texts and images and prints their unit vectors, one line an input; nothing is kept.",
            "",
            "With --labels it prints instead how well each prompt fits each image: the probability that the two belong",
            "together, sigmoid(exp(scale) x cosine + bias), of each pair for itself; and its share among all prompts of the",
            "file, the softmax of the same logits, as the example in MedSigLIP's model card prints it. A model that saw",
            "many pairs gives most of them low probabilities: compare prompts, and choose a threshold with data.",
            "",
            "With --regions it draws where one image is like one text. That explains a similarity; it proves no finding.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  precedent encode --text \"left pneumothorax\" --json",
            "  precedent encode --model models/medsiglip-448 --labels prompts.txt --image a.png --image b.png",
            "  precedent encode --image a.png --text \"left pneumothorax\" --regions where.png"
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

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = {
                "prompts to hold against each image, one a line; blank lines and lines that begin with # are left out;",
                "at most 1000 prompts of 1000 characters"
            })
    private @Nullable Path labels;

    @Option(
            names = "--regions",
            paramLabel = "OUT.png",
            description = "where to draw the image with the similarity of its regions to the text laid over it")
    private @Nullable Path regions;

    @Option(
            names = "--json",
            description = {
                "JSON lines: input, kind, tokens for a text, embedding; with --labels input, kind, labels (prompt,",
                "probability, share, cosine) in the order of the file; with --regions input, kind, text, regions (rows,",
                "columns, similarity)"
            })
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (labels != null) {
            return label(labels);
        }
        if (regions != null) {
            return draw(regions);
        }
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

    private int label(Path file) throws IOException {
        if (images.isEmpty() || !texts.isEmpty() || regions != null) {
            throw new IllegalArgumentException(
                    "--labels is about images: name them with --image, without --text and --regions");
        }
        PromptFile prompts = PromptFile.read(file);
        try (Encoder encoder = model.open()) {
            PrintWriter out = spec.commandLine().getOut();
            new LabelPrinter(encoder, prompts, out, spec.commandLine().getErr()).print(images, json);
        }
        return ExitStatus.DONE;
    }

    private int draw(Path drawing) throws IOException {
        if (images.size() != 1 || texts.size() != 1) {
            throw new IllegalArgumentException("--regions needs one --image and one --text");
        }
        try (Encoder encoder = model.open()) {
            new RegionPrinter(encoder, spec.commandLine().getOut())
                    .print(images.getFirst(), texts.getFirst(), drawing, json);
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
