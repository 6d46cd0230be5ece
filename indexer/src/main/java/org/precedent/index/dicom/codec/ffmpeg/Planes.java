package org.precedent.index.dicom.codec.ffmpeg;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bytedeco.ffmpeg.avutil.AVComponentDescriptor;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * The samples of a decoded picture, where FFmpeg left them. Samples that neighbours share are given to each of them.
 *
 * @param components in the order of the picture's colours
 * @param depth the bits of each sample
 * @param rgb whether the decoder says that the colours are red, green and blue
 * @param leftJustified whether samples of fewer bits were shifted to the highest of {@code depth}
 * @param fullRange whether the format itself says that samples use all their bits
 */
record Planes(List<Component> components, int depth, boolean rgb, boolean leftJustified, boolean fullRange) {
    /** The formats that are read; of what is not among them nothing is known here. */
    private static final Set<String> GREYS = Set.of("gray", "gray9le", "gray10le", "gray12le", "gray14le", "gray16le");

    private static final Set<String> REDS = Set.of("rgb24", "rgb48le", "gbrp", "gbrp10le", "gbrp12le", "gbrp16le");
    private static final Set<String> SHARINGS =
            Set.of("yuv444p", "yuv422p", "yuv420p", "yuv440p", "yuv411p", "yuv410p");
    private static final Set<String> DEPTHS = Set.of("", "9le", "10le", "12le", "14le", "16le");
    private static final Set<String> LEFT_JUSTIFIED = Set.of("gray16le", "rgb48le");
    private static final Set<String> FULL = Set.of("yuvj444p", "yuvj422p", "yuvj420p", "yuvj440p", "yuvj411p");

    Planes {
        components = List.copyOf(components);
    }

    /**
     * One colour.
     *
     * @param bytes of all rows
     * @param line the bytes from one row to the next
     * @param step the bytes from one sample to the next
     * @param offset the bytes before the first
     * @param sampleBytes 1 or 2, the lower first
     * @param across binary logarithm of how many columns share a sample
     * @param down binary logarithm of how many rows share a sample
     */
    record Component(
            MemorySegment bytes, int line, int step, int offset, int sampleBytes, int columns, int across, int down) {
        /** Fills in the samples of a row, as many as there are columns. They are copied at once, which is faster. */
        void row(int row, int[] into) {
            int length = ((columns - 1) >> across) * step + sampleBytes;
            byte[] samples =
                    bytes.asSlice((long) (row >> down) * line + offset, length).toArray(ValueLayout.JAVA_BYTE);
            for (int column = 0; column < columns; column++) {
                int at = (column >> across) * step;
                int high = sampleBytes == 1 ? 0 : (samples[at + 1] & 0xFF) << Byte.SIZE;
                into[column] = high | (samples[at] & 0xFF);
            }
        }
    }

    static Planes of(AVFrame frame) throws NoPicture {
        AVPixFmtDescriptor format = avutil.av_pix_fmt_desc_get(frame.format());
        String name = format == null ? "" : format.name().getString();
        if (format == null || !isKnown(name)) {
            throw new NoPicture(Obstacle.UNKNOWN_KIND);
        }
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < format.nb_components(); i++) {
            components.add(component(frame, format, i));
        }
        int depth = format.comp(0).depth();
        boolean leftJustified = depth == Byte.SIZE || LEFT_JUSTIFIED.contains(name);
        return new Planes(components, depth, REDS.contains(name), leftJustified, FULL.contains(name));
    }

    private static boolean isKnown(String name) {
        if (GREYS.contains(name) || REDS.contains(name) || FULL.contains(name)) {
            return true;
        }
        int end = name.indexOf('p') + 1;
        return end > 0 && SHARINGS.contains(name.substring(0, end)) && DEPTHS.contains(name.substring(end));
    }

    @SuppressWarnings("restricted") // as long as FFmpeg says
    private static Component component(AVFrame frame, AVPixFmtDescriptor format, int index) throws NoPicture {
        AVComponentDescriptor component = format.comp(index);
        boolean shared = index > 0 && (format.flags() & avutil.AV_PIX_FMT_FLAG_RGB) == 0;
        int across = shared ? format.log2_chroma_w() : 0;
        int down = shared ? format.log2_chroma_h() : 0;
        int line = frame.linesize(component.plane());
        int sampleBytes = component.depth() > Byte.SIZE ? 2 : 1;
        long lastRow = (frame.height() - 1L) >> down;
        long lastSample = ((frame.width() - 1L) >> across) * component.step() + component.offset();
        if (component.shift() != 0 || line < lastSample + sampleBytes) {
            throw new NoPicture(Obstacle.UNKNOWN_KIND);
        }
        long bytes = lastRow * line + lastSample + sampleBytes;
        MemorySegment memory =
                MemorySegment.ofAddress(frame.data(component.plane()).address()).reinterpret(bytes);
        return new Component(
                memory, line, component.step(), component.offset(), sampleBytes, frame.width(), across, down);
    }
}
