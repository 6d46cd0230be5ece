package org.precedent.encoder.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Resize;
import org.precedent.encoder.checkpoint.Preprocessing;

/** Times preparation beside the same rules written down sample by sample, in turns; prints medians. */
final class PreparationBenchmark {

    private static final int ROUNDS = 31;
    private static final int SIZE = 448;
    private static final List<Double> HALVES = List.of(0.5, 0.5, 0.5);

    private PreparationBenchmark() {}

    public static void main(String[] arguments) {
        for (Resize rule : Resize.values()) {
            compare(rule, Pattern.image(3000, 2500));
            compare(rule, Pattern.image(512, 512));
        }
    }

    private static void compare(Resize rule, Pixels image) {
        ImagePreparation preparation = new ImagePreparation(new Preprocessing(SIZE, HALVES, HALVES), rule);
        FloatBuffer numbers = ByteBuffer.allocateDirect(preparation.length() * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (int round = 0; round < ROUNDS; round++) {
            writePlainly(rule, image, numbers.clear());
            preparation.write(image, numbers.clear());
        }
        double[] plain = new double[ROUNDS];
        double[] fast = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            plain[round] = millis(() -> writePlainly(rule, image, numbers.clear()));
            fast[round] = millis(() -> preparation.write(image, numbers.clear()));
        }
        System.out.printf(
                "%s, %d x %d to %d: sample by sample %.2f ms, now %.2f ms%n",
                rule.label(), image.width(), image.height(), SIZE, median(plain), median(fast));
    }

    private static void writePlainly(Resize rule, Pixels image, FloatBuffer to) {
        Pixels square = switch (rule) {
            case TF_BILINEAR -> PlainBilinear.resize(image, SIZE);
            case PIL_BICUBIC -> PlainBicubic.resize(image, SIZE);
        };
        for (int channel = 0; channel < 3; channel++) {
            for (int y = 0; y < SIZE; y++) {
                for (int x = 0; x < SIZE; x++) {
                    to.put(square.sample(x, y, channel) / 127.5f - 1);
                }
            }
        }
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
