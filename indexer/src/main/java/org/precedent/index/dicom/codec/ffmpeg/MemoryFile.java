package org.precedent.index.dicom.codec.ffmpeg;

import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** Some bytes as a file that FFmpeg's readers of containers can read. */
final class MemoryFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int FROM_START = 0;
    private static final int FROM_HERE = 1;
    private static final int FROM_END = 2;

    private final ByteBuffer bytes;
    private final Read read = new Read();
    private final Seek seek = new Seek();
    private final AVIOContext context;

    /** Reads on. */
    private final class Read extends Read_packet_Pointer_BytePointer_int {
        @Override
        public int call(Pointer opaque, BytePointer into, int most) {
            int length = Math.min(most, bytes.remaining());
            if (length <= 0) {
                return avutil.AVERROR_EOF();
            }
            byte[] some = new byte[length];
            bytes.get(some);
            into.put(some, 0, length);
            return length;
        }
    }

    /** Goes elsewhere. */
    private final class Seek extends Seek_Pointer_long_int {
        @Override
        public long call(Pointer opaque, long offset, int whence) {
            long to = switch (whence & 3) {
                case FROM_START -> offset;
                case FROM_HERE -> bytes.position() + offset;
                case FROM_END -> bytes.limit() + offset;
                default -> -1;
            };
            if ((whence & avformat.AVSEEK_SIZE) != 0) {
                return bytes.limit();
            }
            if (to < 0 || to > bytes.limit()) {
                return -1;
            }
            bytes.position((int) to);
            return to;
        }
    }

    MemoryFile(ByteBuffer bytes) throws NoPicture {
        this.bytes = bytes;
        Pointer buffer = avutil.av_malloc(BUFFER);
        if (buffer == null) {
            throw new NoPicture(Obstacle.TOO_MUCH_MEMORY);
        }
        context = avformat.avio_alloc_context(new BytePointer(buffer), BUFFER, 0, null, read, null, seek);
        if (context == null) {
            throw new NoPicture(Obstacle.TOO_MUCH_MEMORY);
        }
    }

    AVIOContext context() {
        return context;
    }

    @Override
    public void close() {
        avutil.av_free(context.buffer());
        avformat.avio_context_free(context);
        read.deallocate();
        seek.deallocate();
    }
}
