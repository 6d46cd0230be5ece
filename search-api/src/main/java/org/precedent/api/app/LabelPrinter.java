package org.precedent.api.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.Label;
import org.precedent.encoder.LogitCalibration;
import org.precedent.encoder.Prompts;

/** Prints how well prompts fit images: as JSON in the order of the prompts, for people the likeliest first. */
final class LabelPrinter {
    private final Encoder encoder;
    private final PromptFile file;
    private final PrintWriter out;
    private final PrintWriter err;

    LabelPrinter(Encoder encoder, PromptFile file, PrintWriter out, PrintWriter err) {
        this.encoder = encoder;
        this.file = file;
        this.out = out;
        this.err = err;
    }

    /**
     * Labels and prints.
     *
     * @throws IOException if an image cannot be read, or the model knows no probabilities
     */
    void print(List<Path> images, boolean json) throws IOException {
        checkCalibration();
        warnOfCuts();
        Prompts prompts = Prompts.of(encoder, file.texts());
        for (Path image : images) {
            List<Label> labels = prompts.label(encoder.encodeImage(PictureOnDisk.read(image)));
            if (json) {
                out.println(line(image, labels));
            } else {
                printForPeople(image, labels);
            }
            out.flush();
        }
    }

    private void checkCalibration() throws IOException {
        if (encoder.calibration() instanceof LogitCalibration.Unknown unknown) {
            throw new IOException("the model knows no probabilities: " + unknown.why());
        }
    }

    private void warnOfCuts() {
        for (PromptFile.Prompt prompt : file.prompts()) {
            if (encoder.tokenize(prompt.text()).cut()) {
                err.println("line " + prompt.line() + " is longer than the " + encoder.textLimit()
                        + " tokens that the model reads; its end does not count");
            }
        }
        err.flush();
    }

    private static String line(Path image, List<Label> labels) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("input", image.toString());
        line.put("kind", "image");
        line.put("labels", labels);
        return Json.line(line);
    }

    private void printForPeople(Path image, List<Label> labels) {
        out.println(image);
        out.println("  probability   share  prompt");
        labels.stream()
                .sorted(Comparator.comparingDouble(Label::cosine).reversed())
                .forEach(label -> out.printf(
                        "  %11.6f  %5.1f%%  %s%n", label.probability(), 100 * label.share(), label.prompt()));
    }
}
