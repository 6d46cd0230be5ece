package org.precedent.index.dicom.codec.ffmpeg;

import java.nio.ByteBuffer;
import org.precedent.index.dicom.codec.ffmpeg.StillQuestion.Compression;

/** What a video stream is wrapped in (PS3.5 sections 8.2.5 to 8.2.9), told by how it begins. */
final class Container {
    private static final int SYNC = 0x47;
    private static final int PACKET = 188;
    private static final int STAMPED = 4;
    private static final int FTYP = 0x66747970;
    private static final int PACK_START = 0x0000_01BA;

    private Container() {}

    /** As FFmpeg names it. */
    static String of(ByteBuffer bytes, Compression compression) {
        if (bytes.remaining() >= 8 && bytes.getInt(4) == FTYP) {
            return "mov";
        }
        boolean plain = isSync(bytes, 0) && isSync(bytes, PACKET);
        boolean stamped = isSync(bytes, STAMPED) && isSync(bytes, PACKET + 2 * STAMPED);
        if (plain || stamped) {
            return "mpegts";
        }
        if (bytes.remaining() >= 4 && bytes.getInt(0) == PACK_START) {
            return "mpeg";
        }
        return switch (compression) {
            case MPEG_2 -> "mpegvideo";
            case H264 -> "h264";
            case HEVC -> "hevc";
            case JPEG, JPEG_2000 -> throw new IllegalArgumentException("a still picture is not wrapped");
        };
    }

    private static boolean isSync(ByteBuffer bytes, int at) {
        return at < bytes.remaining() && bytes.get(at) == SYNC;
    }
}
