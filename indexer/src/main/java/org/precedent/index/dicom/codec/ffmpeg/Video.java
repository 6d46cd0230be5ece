package org.precedent.index.dicom.codec.ffmpeg;

import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/**
 * A video, opened to take one picture out of it: one of its middle where that can be found, else its first. At most
 * {@value #MOST_PACKETS} packets are looked at.
 */
final class Video implements AutoCloseable {
    private static final int MOST_PACKETS = 2_000;

    private final MemoryFile file;
    private final AVFormatContext context;
    private final AVStream stream;
    private final Decoder decoder;

    private Video(MemoryFile file, AVFormatContext context, AVStream stream, Decoder decoder) {
        this.file = file;
        this.context = context;
        this.stream = stream;
        this.decoder = decoder;
    }

    static Video open(ByteBuffer bytes, StillQuestion question) throws NoPicture {
        String name = Container.of(bytes, question.compression());
        MemoryFile file = new MemoryFile(bytes);
        AVFormatContext context = avformat.avformat_alloc_context();
        context.pb(file.context());
        AVDictionary options = new AVDictionary(null);
        avutil.av_dict_set(options, "protocol_whitelist", "none", 0);
        AVInputFormat format = avformat.av_find_input_format(name);
        int opened = avformat.avformat_open_input(context, "", format, options);
        avutil.av_dict_free(options);
        if (opened < 0) {
            file.close();
            throw NoPicture.failed(opened, avutil.AVERROR_PATCHWELCOME());
        }
        try {
            AVStream stream = stream(context, question);
            return new Video(file, context, stream, Decoder.open(question, stream.codecpar()));
        } catch (NoPicture e) {
            avformat.avformat_close_input(context);
            file.close();
            throw e;
        }
    }

    /** The stream of pictures, if it is compressed as it should be. */
    private static AVStream stream(AVFormatContext context, StillQuestion question) throws NoPicture {
        int looked = avformat.avformat_find_stream_info(context, (AVDictionary) null);
        for (int i = 0; looked >= 0 && i < context.nb_streams(); i++) {
            AVStream stream = context.streams(i);
            if (stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO) {
                if (stream.codecpar().codec_id() != codec(question)) {
                    throw new NoPicture(Obstacle.UNKNOWN_KIND);
                }
                return stream;
            }
        }
        throw new NoPicture(Obstacle.DAMAGED);
    }

    private static int codec(StillQuestion question) {
        return switch (question.compression()) {
            case MPEG_2 -> avcodec.AV_CODEC_ID_MPEG2VIDEO;
            case H264 -> avcodec.AV_CODEC_ID_H264;
            case HEVC -> avcodec.AV_CODEC_ID_HEVC;
            case JPEG, JPEG_2000 -> avcodec.AV_CODEC_ID_NONE;
        };
    }

    AVFrame picture() throws NoPicture {
        AVFrame middle = context.duration() > 0 && seekMiddle() ? next() : null;
        AVFrame picture = middle == null && seekStart() ? next() : middle;
        if (picture == null) {
            throw new NoPicture(Obstacle.DAMAGED);
        }
        return picture;
    }

    /** Goes to the last picture before the middle from which on others can be decoded. */
    private boolean seekMiddle() {
        long start = context.start_time() == avutil.AV_NOPTS_VALUE ? 0 : context.start_time();
        return seek(start + context.duration() / 2, avformat.AVSEEK_FLAG_BACKWARD);
    }

    private boolean seekStart() {
        return seek(0, avformat.AVSEEK_FLAG_BYTE) || seek(0, avformat.AVSEEK_FLAG_BACKWARD);
    }

    private boolean seek(long to, int how) {
        decoder.forget();
        return avformat.av_seek_frame(context, -1, to, how) >= 0;
    }

    /** The next picture that is whole; null when there is none. */
    private @Nullable AVFrame next() throws NoPicture {
        AVPacket packet = avcodec.av_packet_alloc();
        try {
            for (int i = 0; i < MOST_PACKETS && avformat.av_read_frame(context, packet) >= 0; i++) {
                AVFrame picture = packet.stream_index() == stream.index() ? next(packet) : null;
                avcodec.av_packet_unref(packet);
                if (picture != null) {
                    return picture;
                }
            }
            decoder.drain();
            return decoder.next();
        } finally {
            avcodec.av_packet_free(packet);
        }
    }

    /** A damaged packet is passed over: another one may be whole. */
    private @Nullable AVFrame next(AVPacket packet) throws NoPicture {
        try {
            decoder.send(packet);
        } catch (NoPicture e) {
            if (e.obstacle() == Obstacle.TOO_MUCH_MEMORY) {
                throw e;
            }
        }
        return decoder.next();
    }

    @Override
    public void close() {
        decoder.close();
        avformat.avformat_close_input(context);
        file.close();
    }
}
