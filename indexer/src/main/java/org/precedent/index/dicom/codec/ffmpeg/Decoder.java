package org.precedent.index.dicom.codec.ffmpeg;

import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** One of FFmpeg's decoders: strict, on one thread. Its pictures are gone with the next, and with it. */
final class Decoder implements AutoCloseable {
    /** Decoders keep more rows and columns than are shown. */
    private static final int MARGIN = 64;

    private final AVCodecContext context;
    private final AVFrame frame;

    private Decoder(AVCodecContext context) {
        this.context = context;
        this.frame = avutil.av_frame_alloc();
    }

    /**
     * Opens a decoder.
     *
     * @param question what for: no larger picture is decoded
     * @param parameters of the stream that it is to decode; null where the picture says all
     */
    static Decoder open(StillQuestion question, @Nullable AVCodecParameters parameters) throws NoPicture {
        AVCodec codec =
                avcodec.avcodec_find_decoder_by_name(question.compression().decoder());
        if (codec == null) {
            throw new NoPicture(Obstacle.UNKNOWN_KIND);
        }
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        if (context == null) {
            throw new NoPicture(Obstacle.TOO_MUCH_MEMORY);
        }
        Decoder decoder = new Decoder(context);
        try {
            if (parameters != null) {
                check(avcodec.avcodec_parameters_to_context(context, parameters));
            }
            context.err_recognition(avcodec.AV_EF_EXPLODE | avcodec.AV_EF_BITSTREAM | avcodec.AV_EF_BUFFER);
            context.thread_count(1);
            context.max_pixels((question.rows() + MARGIN) * (long) (question.columns() + MARGIN));
            check(avcodec.avcodec_open2(context, codec, (AVDictionary) null));
            return decoder;
        } catch (NoPicture e) {
            decoder.close();
            throw e;
        }
    }

    /** The picture in some bytes that lie outside of the heap, with zeros behind them. */
    AVFrame picture(ByteBuffer bytes) throws NoPicture {
        AVPacket packet = avcodec.av_packet_alloc();
        try {
            packet.data(new BytePointer(bytes));
            packet.size(bytes.remaining());
            send(packet);
        } finally {
            avcodec.av_packet_free(packet);
        }
        drain();
        AVFrame picture = next();
        if (picture == null) {
            throw new NoPicture(Obstacle.DAMAGED);
        }
        return picture;
    }

    void send(AVPacket packet) throws NoPicture {
        check(avcodec.avcodec_send_packet(context, packet));
    }

    /** Forgets what it was sent, for something else follows. */
    void forget() {
        avcodec.avcodec_flush_buffers(context);
    }

    /** Says that there are no more packets, so that the pictures that it holds back come out. */
    void drain() throws NoPicture {
        check(avcodec.avcodec_send_packet(context, null));
    }

    /** The next picture; null when it takes more packets, or there is none. */
    @Nullable AVFrame next() {
        int code = avcodec.avcodec_receive_frame(context, frame);
        return code == 0 && frame.decode_error_flags() == 0 ? frame : null;
    }

    private static void check(int code) throws NoPicture {
        if (code < 0) {
            throw NoPicture.failed(code, avutil.AVERROR_PATCHWELCOME());
        }
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
        avcodec.avcodec_free_context(context);
    }
}
