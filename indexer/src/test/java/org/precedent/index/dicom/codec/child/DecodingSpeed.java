package org.precedent.index.dicom.codec.child;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;

/**
 * Measures how many frames a second other processes decode: {@code DecodingSpeed FILE ROWS COLUMNS [FRAMES]}, the file
 * being a grey JPEG 2000 codestream of 16 bits.
 */
final class DecodingSpeed {
    private static final int THREADS = 4;
    private static final int WARM_UP = 100;

    private DecodingSpeed() {}

    public static void main(String[] args) throws Exception {
        byte[] bytes = Files.readAllBytes(Path.of(args[0]));
        PixelLayout layout = new PixelLayout(
                Integer.parseInt(args[1]),
                Integer.parseInt(args[2]),
                Photometric.MONOCHROME2,
                16,
                16,
                15,
                false,
                false);
        int frames = args.length > 3 ? Integer.parseInt(args[3]) : 500;
        try (ChildCodec codec = new ChildCodec();
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            Callable<Object> one = () -> codec.decode(bytes, layout, "1.2.840.10008.1.2.4.90");
            decode(threads, one, WARM_UP);
            double seconds = decode(threads, one, frames);
            System.out.printf(
                    Locale.ROOT,
                    "%d frames in %.2f s: %.1f a second; %s%n",
                    frames,
                    seconds,
                    frames / seconds,
                    codec.counts());
        }
    }

    private static double decode(ExecutorService threads, Callable<Object> one, int frames) throws Exception {
        long start = System.nanoTime();
        List<Future<Object>> decoded = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            decoded.add(threads.submit(one));
        }
        for (Future<Object> frame : decoded) {
            frame.get();
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
