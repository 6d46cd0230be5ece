package org.precedent.index.dicom.codec.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.precedent.index.dicom.codec.process.MemoryLimit;
import org.precedent.index.dicom.codec.process.NoWorker;
import org.precedent.index.dicom.codec.process.Serving;

/** The program of a worker that decodes with FFmpeg. */
public final class FfmpegWorker {
    private static final int TOO_MUCH_MEMORY = 71;
    private static final long LOOK_EVERY_MILLISECONDS = 50;

    private FfmpegWorker() {}

    /**
     * Limits its memory, then loads FFmpeg, then works.
     *
     * @param args the bytes that it may take beyond what it starts with; the folder that FFmpeg's libraries are
     *     unpacked to, which it deletes when the program that started it has died
     */
    public static void main(String[] args) throws IOException {
        long memory = Long.parseLong(args[0]);
        Path unpacked = Path.of(args[1]);
        Serving serving = new Serving(() -> delete(unpacked));
        try {
            if (!MemoryLimit.set(memory)) {
                watch(memory);
            }
        } catch (IOException e) {
            serving.refuse(NoWorker.NO_LIMIT);
        }
        try {
            Loader.load(avutil.class);
            Loader.load(avcodec.class);
            avutil.av_log_set_level(avutil.AV_LOG_QUIET);
            avutil.av_max_alloc(memory);
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            serving.refuse(NoWorker.NO_LIBRARY);
        }
        serving.run(new Stills());
    }

    /** Where the operating system holds no limit, this process looks after itself. */
    private static void watch(long memory) {
        Thread.ofPlatform().name("memory").daemon().start(() -> {
            while (Pointer.physicalBytes() < memory) {
                try {
                    Thread.sleep(LOOK_EVERY_MILLISECONDS);
                } catch (InterruptedException e) {
                    break;
                }
            }
            Runtime.getRuntime().halt(TOO_MUCH_MEMORY);
        });
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | RuntimeException e) {
            // Another worker deletes it too.
        }
    }
}
