package org.precedent.api.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Regions;

/** Draws which regions make an image similar to a text, and prints by how much. */
final class RegionPrinter {
    private final Encoder encoder;
    private final PrintWriter out;

    RegionPrinter(Encoder encoder, PrintWriter out) {
        this.encoder = encoder;
        this.out = out;
    }

    /**
     * Draws and prints.
     *
     * @throws IOException if the image cannot be read, the drawing cannot be written, or the model gives no regions
     */
    void print(Path image, String text, Path drawing, boolean json) throws IOException {
        Pixels pixels = PictureOnDisk.read(image);
        Regions regions = regions(pixels);
        double[] similarity = regions.towardsText(encoder.encodeText(text));
        HeatMap map = new HeatMap(regions.rows(), regions.columns(), similarity);
        try (OutputStream file = Files.newOutputStream(drawing)) {
            ImageIO.write(map.over(pixels), "png", file);
        }
        if (json) {
            out.println(line(image, text, regions, similarity));
        } else {
            printForPeople(image, drawing, regions, similarity);
        }
        out.flush();
    }

    private Regions regions(Pixels pixels) throws IOException {
        try {
            return encoder.encodeRegions(pixels);
        } catch (UnsupportedOperationException e) {
            throw new IOException("the model gives no regions: " + e.getMessage(), e);
        }
    }

    private static String line(Path image, String text, Regions regions, double[] values) {
        List<double[]> similarity = new ArrayList<>();
        for (int row = 0; row < regions.rows(); row++) {
            similarity.add(Arrays.copyOfRange(values, row * regions.columns(), (row + 1) * regions.columns()));
        }
        Map<String, Object> grid = new LinkedHashMap<>();
        grid.put("rows", regions.rows());
        grid.put("columns", regions.columns());
        grid.put("similarity", similarity);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("input", image.toString());
        line.put("kind", "image");
        line.put("text", text);
        line.put("regions", grid);
        return Json.line(line);
    }

    private void printForPeople(Path image, Path drawing, Regions regions, double[] values) {
        int warmest = 0;
        for (int i = 1; i < values.length; i++) {
            warmest = values[i] > values[warmest] ? i : warmest;
        }
        out.printf(
                "%s: drawn to %s; weights from %.4f to %.4f, the greatest in row %d of %d, column %d of %d%n",
                image,
                drawing,
                Arrays.stream(values).min().orElseThrow(),
                values[warmest],
                1 + warmest / regions.columns(),
                regions.rows(),
                1 + warmest % regions.columns(),
                regions.columns());
    }
}
