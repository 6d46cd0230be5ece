package org.precedent.encoder.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.Pixels;

/** Measures how long a text query takes alone, and while the background encodes images without a pause. */
public final class LaneBench {

    private static final int SIDE = 512;

    private LaneBench() {}

    /**
     * Median times of a query.
     *
     * @param idle alone, in seconds
     * @param busy beside images, in seconds
     * @param images encoded meanwhile
     */
    public record Result(double idle, double busy, int images) {}

    /** Asks so many texts alone, then so many beside images. */
    public static Result measure(Encoder encoder, int queries) throws InterruptedException {
        Encoder background = encoder.background();
        Pixels image = noise();
        background.encodeImage(image);
        encoder.encodeText("warm");
        double idle = median(encoder, queries);
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger images = new AtomicInteger();
        Thread bulk = Thread.ofPlatform().start(() -> {
            while (!stop.get()) {
                background.encodeImage(image);
                images.incrementAndGet();
            }
        });
        try {
            return new Result(idle, median(encoder, queries), images.get());
        } finally {
            stop.set(true);
            bulk.join();
        }
    }

    private static double median(Encoder encoder, int queries) throws InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < queries; i++) {
            // people do not ask without a pause
            Thread.sleep(50);
            long start = System.nanoTime();
            encoder.encodeText("left pneumothorax " + i);
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        Collections.sort(seconds);
        return seconds.get(seconds.size() / 2);
    }

    private static Pixels noise() {
        byte[] rgb = new byte[3 * SIDE * SIDE];
        new Random(1).nextBytes(rgb);
        return Pixels.of(SIDE, SIDE, rgb);
    }
}
