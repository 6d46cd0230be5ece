package org.precedent.it.viewer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.RleEncoder;

/**
 * A CT of several series of the same values, each in a transfer syntax of its own: 16 bits from the least to the most,
 * of which the frames compressed as JPEG-LS and JPEG 2000 were made by other programs.
 */
public final class CtSeries {
    /** What the source calls the study. */
    public static final String STUDY = "1.2.826.0.1.3680043.8.498.77";

    static final int ROWS = 48;
    static final int COLUMNS = 64;
    private static final int INSTANCES = 3;
    private static final int LOWEST = -32_768;
    private static final String SYNTAXES = "1.2.840.10008.1.2";

    private final Path pictures;

    /** @param pictures where frames lie that other programs compressed */
    public CtSeries(Path pictures) {
        this.pictures = pictures;
    }

    /** How a series is stored. */
    private enum Kind {
        PLAIN(1, "uncompressed", ".1", true),
        RUN_LENGTHS(2, "run lengths", ".5", true),
        JPEG_LS(3, "JPEG-LS", ".4.80", true),
        JPEG_2000(4, "JPEG 2000", ".4.90", true),
        HTJ2K(5, "HTJ2K", ".4.201", false);

        private final int number;
        private final String name;
        private final String syntax;
        private final boolean signed;

        Kind(int number, String name, String syntax, boolean signed) {
            this.number = number;
            this.name = name;
            this.syntax = SYNTAXES + syntax;
            this.signed = signed;
        }

        String series() {
            return STUDY + "." + number;
        }
    }

    /** Names a series as the archive does. */
    @FunctionalInterface
    public interface Names {
        /** The series of an instance, by what its source calls it. */
        String series(String instance) throws IOException, InterruptedException;
    }

    /** Writes the files. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Kind kind : Kind.values()) {
            for (int number = 1; number <= INSTANCES; number++) {
                Files.write(folder.resolve(kind + "-" + number + ".dcm"), file(kind, number));
            }
        }
    }

    private byte[] file(Kind kind, int number) throws IOException {
        CtFile file = new CtFile(kind.series(), number, kind.signed);
        return switch (kind) {
            case PLAIN -> file.plain(samples(kind));
            case RUN_LENGTHS -> file.compressed(kind.syntax, RleEncoder.encode(frame(kind)));
            case JPEG_LS -> file.compressed(kind.syntax, Files.readAllBytes(pictures.resolve("grey-16-signed.jls")));
            case JPEG_2000 -> file.compressed(kind.syntax, Files.readAllBytes(pictures.resolve("grey-16-signed.j2k")));
            case HTJ2K -> file.compressed(kind.syntax, Files.readAllBytes(pictures.resolve("ht-grey-16.j2c")));
        };
    }

    private static Frame frame(Kind kind) {
        PixelLayout layout = new PixelLayout(ROWS, COLUMNS, Photometric.MONOCHROME2, 16, 16, 15, kind.signed, false);
        return new Frame(layout, ByteOrder.LITTLE_ENDIAN, samples(kind));
    }

    private static byte[] samples(Kind kind) {
        ByteBuffer samples = ByteBuffer.allocate(2 * ROWS * COLUMNS).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < ROWS * COLUMNS; i++) {
            samples.putShort((short) value(kind, i));
        }
        return samples.array();
    }

    private static int value(Kind kind, int pixel) {
        int column = pixel % COLUMNS;
        int row = pixel / COLUMNS;
        int value = (int) ((column * 40L + row * 20L) * 65_535 / 3460);
        return kind.signed ? value + LOWEST : value;
    }

    /**
     * An instance as it was sent.
     *
     * @param transferSyntax in which it is kept, too: run lengths of these values are no smaller
     * @param samples their kind, the least, the greatest and the sum of all, as pydicom tells them
     * @param isOfPlainCodec whether pydicom decodes it without further libraries
     */
    public record Sent(String instance, String transferSyntax, String samples, boolean isOfPlainCodec) {}

    /** One instance of each series. */
    public List<Sent> sent() {
        return Stream.of(Kind.values()).map(CtSeries::sent).toList();
    }

    private static Sent sent(Kind kind) {
        IntSummaryStatistics all = IntStream.range(0, ROWS * COLUMNS)
                .map(pixel -> value(kind, pixel))
                .summaryStatistics();
        String type = kind.signed ? "int16" : "uint16";
        String samples = type + " " + all.getMin() + " " + all.getMax() + " " + all.getSum();
        boolean plain = kind == Kind.PLAIN || kind == Kind.RUN_LENGTHS;
        return new Sent(kind.series() + ".1", kind.syntax, samples, plain);
    }

    /** What a viewer is to see of them, as JSON. */
    public byte[] expected(String study, Names names) throws IOException, InterruptedException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode all = mapper.createObjectNode()
                .put("study", study)
                .put("rows", ROWS)
                .put("columns", COLUMNS)
                .put("slope", CtFile.SLOPE)
                .put("intercept", CtFile.INTERCEPT)
                .put("windowWidth", CtFile.WINDOW_WIDTH);
        ArrayNode series = all.putArray("series");
        for (Kind kind : List.of(Kind.values())) {
            ObjectNode one = series.addObject()
                    .put("name", "a series in " + kind.name)
                    .put("series", names.series(kind.series() + ".1"))
                    .put("instances", INSTANCES);
            ArrayNode values = one.putArray("values");
            for (int i = 0; i < ROWS * COLUMNS; i++) {
                values.add(value(kind, i));
            }
        }
        return mapper.writeValueAsBytes(all);
    }
}
