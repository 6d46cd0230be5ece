package org.precedent.index.dicom.codec;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The codecs that there are: of several that know a syntax the first that supports a frame decodes it. Safe for use by
 * many threads.
 */
public final class FrameCodecs implements Closeable {
    private final List<FrameCodec> codecs;

    /** Takes codecs over, and closes them. */
    public FrameCodecs(List<FrameCodec> codecs) {
        this.codecs = List.copyOf(codecs);
    }

    /** All that the class path offers; this program's own are found as any other. */
    public static FrameCodecs found() {
        return new FrameCodecs(ServiceLoader.load(FrameCodec.class, FrameCodec.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** The codec of a transfer syntax; null when there is none. */
    public @Nullable FrameCodec of(String transferSyntax) {
        List<FrameCodec> able =
                codecs.stream().filter(codec -> codec.decodes(transferSyntax)).toList();
        return switch (able.size()) {
            case 0 -> null;
            case 1 -> able.getFirst();
            default -> new OneAfterAnother(able);
        };
    }

    @Override
    public void close() throws IOException {
        for (FrameCodec codec : codecs) {
            codec.close();
        }
    }
}
