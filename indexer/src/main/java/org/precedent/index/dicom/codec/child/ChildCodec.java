package org.precedent.index.dicom.codec.child;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.FrameCodec;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.UndecodableFrame;
import org.precedent.index.dicom.codec.ffmpeg.Obstacle;
import org.precedent.index.dicom.codec.ffmpeg.StillQuestion;
import org.precedent.index.dicom.codec.ffmpeg.StillQuestion.Compression;
import org.precedent.index.dicom.codec.process.Answer;
import org.precedent.index.dicom.codec.process.NoWorker;
import org.precedent.index.dicom.codec.process.Question;
import org.precedent.index.dicom.codec.process.WorkerCounts;
import org.precedent.index.dicom.codec.process.WorkerLimits;

/**
 * Frames that native decoders decode: JPEG 2000, High-Throughput JPEG 2000, JPEG of 12 bits, and one picture of a
 * video. They run in other processes, so that none of them can bring this one down. What does not go with the data set
 * is refused here, before anybody is asked.
 */
public final class ChildCodec implements FrameCodec {
    private final Decoders decoders;

    /** With the limits that are built in; nothing is started before the first frame. */
    public ChildCodec() {
        this(WorkerLimits.DEFAULTS);
    }

    /** With other limits. */
    public ChildCodec(WorkerLimits limits) {
        this.decoders = new Decoders(limits);
    }

    /** What became of the processes so far. */
    public WorkerCounts counts() {
        return decoders.counts();
    }

    @Override
    public boolean decodes(String transferSyntax) {
        return ChildSyntax.isKnown(transferSyntax);
    }

    @Override
    public Frame decode(byte[] bytes, PixelLayout layout, String transferSyntax) throws UndecodableFrame {
        Compression compression = ChildSyntax.compression(transferSyntax);
        return switch (compression) {
            case JPEG -> still(bytes, layout, compression, JpegHead.read(bytes));
            case JPEG_2000 -> still(bytes, layout, compression, J2kHead.read(bytes));
            case MPEG_2, H264, HEVC -> video(bytes, layout, compression);
        };
    }

    /** A video stays as it came. */
    @Override
    public Optional<byte[]> bare(byte[] bytes, PixelLayout layout, String transferSyntax) throws UndecodableFrame {
        Compression compression = ChildSyntax.compression(transferSyntax);
        return switch (compression) {
            case JPEG -> Optional.empty();
            case JPEG_2000 -> {
                StreamHead head = J2kHead.read(bytes);
                yield isClean(bytes, layout, compression, head)
                        ? Optional.of(BareCodestream.of(bytes, head.start()))
                        : Optional.empty();
            }
            case MPEG_2, H264, HEVC -> Optional.of(bytes);
        };
    }

    /** Whether no bit beside those that are stored is set; decoded only where there are such. */
    private boolean isClean(byte[] bytes, PixelLayout layout, Compression compression, StreamHead head)
            throws UndecodableFrame {
        head.check(layout);
        return head.precision() <= layout.bitsStored()
                || still(bytes, layout, compression, head).isClean();
    }

    private Frame still(byte[] bytes, PixelLayout layout, Compression compression, StreamHead head)
            throws UndecodableFrame {
        head.check(layout);
        PixelLayout decoded = StillLayout.of(layout, head);
        StillQuestion question = question(compression, decoded, head.precision(), head.signed());
        Answer.Done done = ask(question, ByteBuffer.wrap(bytes, head.start(), bytes.length - head.start()));
        return new Frame(decoded, ByteOrder.LITTLE_ENDIAN, done.bytes().array());
    }

    private Frame video(byte[] bytes, PixelLayout layout, Compression compression) throws UndecodableFrame {
        if (layout.photometric().samples() != 3 || layout.signed()) {
            throw StreamHead.damaged("a video has three colours, and the file says something else");
        }
        PixelLayout decoded = layout.decoded(Photometric.RGB);
        StillQuestion question = question(compression, decoded, decoded.bitsStored(), false);
        Answer.Done done = ask(question, ByteBuffer.wrap(bytes));
        int depth = done.numbers().getFirst();
        return new Frame(
                StillLayout.of(decoded, depth),
                ByteOrder.LITTLE_ENDIAN,
                done.bytes().array());
    }

    private static StillQuestion question(Compression compression, PixelLayout decoded, int precision, boolean signed) {
        return new StillQuestion(
                compression,
                decoded.rows(),
                decoded.columns(),
                decoded.photometric().samples(),
                decoded.bitsAllocated() / Byte.SIZE,
                precision,
                signed);
    }

    private Answer.Done ask(StillQuestion question, ByteBuffer bytes) throws UndecodableFrame {
        if (bytes.remaining() > decoders.limits().questionBytes()) {
            throw tooCostly("a compressed frame takes more than "
                    + decoders.limits().questionBytes() + " bytes; ingest it in parts");
        }
        return switch (decoders.ask(new Question(question.numbers(), bytes), (int) question.bytes())) {
            case Answer.Done done -> done;
            case Answer.Declined declined -> throw refusal(Obstacle.of(declined.code()));
            case Answer.Died() ->
                throw StreamHead.damaged("two decoders ended over a frame, and it is not tried again");
            case Answer.TimedOut() ->
                throw tooCostly("a frame takes longer to decode than it may; ingest it again when there is less to do");
            case Answer.NotStarted(NoWorker why) -> throw refusal(why);
        };
    }

    private static UndecodableFrame refusal(Obstacle obstacle) {
        return switch (obstacle) {
            case DAMAGED -> StreamHead.damaged("a compressed frame is damaged");
            case UNKNOWN_KIND -> StreamHead.unsupported("a frame is compressed in a way that is not supported");
            case OTHER_SHAPE ->
                StreamHead.damaged("a compressed frame has other rows, columns or colours than the file says");
            case TOO_MUCH_MEMORY -> tooCostly("a frame takes more memory to decode than it may; ingest a smaller one");
        };
    }

    private static UndecodableFrame refusal(NoWorker why) {
        String what = switch (why) {
            case NO_LIBRARY ->
                "the native decoders are not in this build, or the folder for temporary files lets no program run";
            case NO_LIMIT -> "the memory of native decoders cannot be limited here, so that they are not used";
            case NO_PROCESS -> "the process of native decoders did not start";
            case CLOSED -> "the decoders are closed";
        };
        boolean isForNow = why == NoWorker.NO_PROCESS || why == NoWorker.CLOSED;
        return isForNow
                ? new UndecodableFrame(
                        UndecodableFrame.Kind.UNAVAILABLE,
                        what + "; nothing is known against the file: ingest it again")
                : StreamHead.unsupported(what);
    }

    private static UndecodableFrame tooCostly(String what) {
        return new UndecodableFrame(
                UndecodableFrame.Kind.TOO_COSTLY, what + "; or convert the file to Explicit VR Little Endian");
    }

    /** Ends the processes. */
    @Override
    public void close() throws IOException {
        decoders.close();
    }
}
