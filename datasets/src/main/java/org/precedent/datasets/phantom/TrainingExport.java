package org.precedent.datasets.phantom;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes what the demo model learns from: {@code images.u8}, a run of {@value #SIDE} by {@value #SIDE} pictures in RGB,
 * and {@code samples.jsonl}, a line a picture with its kind, its findings and texts that fit it.
 */
public final class TrainingExport {
    /** Columns and rows of a picture. */
    public static final int SIDE = 112;

    private static final int CAPTIONS = 10;
    private static final ObjectMapper JSON = new ObjectMapper();
    private final PhantomGenerator generator;
    private final long seed;

    private TrainingExport(long seed) {
        this.generator = new PhantomGenerator(seed);
        this.seed = seed;
    }

    /** Takes a folder, a number of samples and a seed; optionally the number of the first study. */
    public static void main(String[] args) throws IOException {
        if (args.length < 3 || args.length > 4) {
            throw new IllegalArgumentException("usage: TrainingExport FOLDER COUNT SEED [FIRST]");
        }
        int first = args.length == 4 ? Integer.parseInt(args[3]) : 0;
        write(Path.of(args[0]), first, Integer.parseInt(args[1]), Long.parseLong(args[2]));
    }

    /** Writes the samples of {@code count} studies, beginning with study {@code first}. */
    public static void write(Path folder, int first, int count, long seed) throws IOException {
        Files.createDirectories(folder);
        TrainingExport export = new TrainingExport(seed);
        try (OutputStream pictures = new BufferedOutputStream(Files.newOutputStream(folder.resolve("images.u8")));
                BufferedWriter samples = Files.newBufferedWriter(folder.resolve("samples.jsonl"))) {
            for (int i = first; i < first + count; i++) {
                Phantom study = export.generator.study(i);
                pictures.write(export.picture(study));
                samples.write(JSON.writeValueAsString(export.sample(study)));
                samples.newLine();
            }
        }
    }

    private byte[] picture(Phantom study) {
        int image = Dice.of(seed, 21, study.index()).pick(generator.telling(study));
        return Preview.of(generator.image(study, image)).resized(SIDE, SIDE).toBytes();
    }

    private ObjectNode sample(Phantom study) {
        ObjectNode sample = JSON.createObjectNode();
        sample.put("index", study.index());
        sample.put("kind", study.kind().name());
        ArrayNode findings = sample.putArray("findings");
        study.findings().forEach(f -> findings.add(Truth.finding(f)));
        study.tone().ifPresent(t -> sample.put("tone", t.name()));
        ArrayNode texts = sample.putArray("texts");
        List<String> captions = generator.captions(study, CAPTIONS);
        captions.forEach(texts::add);
        texts.add(study.report().impression());
        texts.add(study.report().findings());
        return sample;
    }
}
