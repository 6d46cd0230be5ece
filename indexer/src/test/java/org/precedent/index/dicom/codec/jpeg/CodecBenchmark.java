package org.precedent.index.dicom.codec.jpeg;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Random;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.FrameCodec;
import org.precedent.index.dicom.codec.Frames;
import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.RleCodec;
import org.precedent.index.dicom.codec.RleEncoder;
import org.precedent.index.dicom.codec.UndecodableFrame;

/** Prints how many frames of 512 x 512 a codec decodes in a second of a core's time. */
final class CodecBenchmark {
    private static final int SIDE = 512;
    private static final int WARM = 60;
    private static final int ROUNDS = 60;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CodecBenchmark() {}

    /** Something whose time is taken. */
    private interface Work {
        void once() throws UndecodableFrame;
    }

    /**
     * Measures all codecs.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws UndecodableFrame {
        PixelLayout deep = Frames.grey(SIDE, SIDE, 16, 16, false);
        PixelLayout ct = Frames.grey(SIDE, SIDE, 16, 12, false);
        PixelLayout flat = Frames.grey(SIDE, SIDE, 8, 8, false);
        for (Frames.Content content : new Frames.Content[] {Frames.Content.WAVES, Frames.Content.NOISE}) {
            Frame frame = Frames.of(content == Frames.Content.NOISE ? deep : ct, content, new Random(1));
            Frame grey = Frames.of(flat, content, new Random(1));
            decode("RLE " + content, new RleCodec(), RleEncoder.encode(frame), frame.layout());
            decode("JPEG lossless " + content, new JpegCodec(), new LosslessJpegWriter(frame).bytes(), frame.layout());
            decode("JPEG-LS " + content, new JpegLsCodec(), JpegLsEncoder.encode(frame), frame.layout());
            decode("JPEG baseline, 8 bits, " + content, new JpegCodec(), BaselineJpegs.plain(grey), flat);
            measure(
                    "JPEG-LS encoder " + content,
                    JpegLsEncoder.encode(frame).length,
                    () -> JpegLsEncoder.encode(frame));
        }
    }

    private static void decode(String name, FrameCodec codec, byte[] bytes, PixelLayout layout)
            throws UndecodableFrame {
        measure(name, bytes.length, () -> codec.decode(bytes, layout, ""));
    }

    private static void measure(String name, int bytes, Work work) throws UndecodableFrame {
        for (int i = 0; i < WARM; i++) {
            work.once();
        }
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < ROUNDS; i++) {
            work.once();
        }
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%s: %.0f frames a second, %d bytes a frame%n", name, ROUNDS / seconds, bytes);
    }
}
