package org.precedent.index.dicom;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file opened at its data set (PS3.10 section 7). Tolerates a missing preamble, missing file meta information, and a
 * wrong length of it. Holds nothing that is to be closed but the file itself.
 *
 * @param bytes the file, or what its deflated data set inflates to
 * @param start where the data set begins in {@code bytes}
 * @param mediaClass the SOP class that the file meta information names; empty when it names none
 * @param encoding as the data set begins, whatever the transfer syntax says
 */
record Part10File(ByteSource bytes, long start, String mediaClass, TransferSyntax syntax, Encoding encoding) {
    private static final int PREAMBLE = 128;
    private static final byte[] MAGIC = "DICM".getBytes(StandardCharsets.US_ASCII);

    /** How much of a file {@link #metaStart} wants to see. */
    static final int HEAD = PREAMBLE + MAGIC.length;

    private static final int META_GROUP = 0x0002;
    private static final int MEDIA_SOP_CLASS_UID = 0x0002_0002;
    private static final int TRANSFER_SYNTAX_UID = 0x0002_0010;
    private static final int LONGEST_UID = 256;

    static Part10File open(ByteSource bytes, DicomLimits limits) throws IOException, Rejection {
        if (bytes.size() > limits.fileBytes()) {
            throw new Rejection(
                    Rejection.Code.TOO_LARGE,
                    "the file has " + bytes.size() + " bytes, more than " + limits.fileBytes());
        }
        byte[] head = new byte[(int) Math.min(bytes.size(), HEAD)];
        bytes.read(0, head, 0, head.length);
        int start = metaStart(head);
        if (start < 0) {
            throw new Rejection(Rejection.Code.NOT_DICOM, "the file does not begin as DICOM files do");
        }
        Input in = new Input(bytes, start);
        Meta meta = meta(in);
        TransferSyntax syntax = meta.syntax.isEmpty() ? guessed(in) : TransferSyntax.of(meta.syntax);
        if (meta.mediaClass.equals(ObjectKind.MEDIA_DIRECTORY)) {
            ObjectKind.check(meta.mediaClass);
        }
        if (!syntax.tagsReadable()) {
            throw syntax.unsupported();
        }
        if (syntax.deflated()) {
            ByteSource inflated = InflatedBytes.of(bytes, in.position(), limits.inflatedBytes());
            return new Part10File(
                    inflated, 0, meta.mediaClass, syntax, encodingAt(new Input(inflated, 0), syntax.encoding()));
        }
        long dataset = in.position();
        return new Part10File(bytes, dataset, meta.mediaClass, syntax, encodingAt(in, syntax.encoding()));
    }

    /** Where the file meta information, or the data set if there is none, begins; -1 if this is no DICOM file. */
    static int metaStart(byte[] head) {
        if (head.length >= HEAD && Arrays.equals(head, PREAMBLE, HEAD, MAGIC, 0, MAGIC.length)) {
            return HEAD;
        }
        return beginsWithElement(head) ? 0 : -1;
    }

    /** Whether a file without a preamble begins with an element of group 2 or 8 that a file may begin with. */
    private static boolean beginsWithElement(byte[] head) {
        if (head.length < 8 || head[1] != 0 || head[3] != 0) {
            return false;
        }
        boolean explicit = Vr.isKnown(head[4], head[5]);
        return switch (head[0]) {
            case 2 -> explicit && head[2] >= 0 && head[2] <= 0x16;
            case 8 -> head[2] >= 0 && head[2] <= 0x18 && (explicit || (head[5] == 0 && head[6] == 0 && head[7] == 0));
            default -> false;
        };
    }

    /** Reads the file meta information, always Explicit VR Little Endian, and leaves {@code in} behind it. */
    private static Meta meta(Input in) throws IOException, Rejection {
        String mediaClass = "";
        String syntax = "";
        while (in.remaining() >= 8) {
            long before = in.position();
            int tag = in.tag(ByteOrder.LITTLE_ENDIAN);
            if (tag >>> 16 != META_GROUP) {
                in.skip(before - in.position());
                return new Meta(mediaClass, syntax);
            }
            long length = ElementHeader.read(in, tag, Encoding.EXPLICIT_LITTLE).length();
            if (length > in.remaining()) {
                throw new Rejection(
                        Rejection.Code.TRUNCATED, "the file meta information is longer than the file; send it again");
            }
            if (length > LONGEST_UID) {
                in.skip(length);
                continue;
            }
            String value = Values.clean(new String(in.bytes((int) length), StandardCharsets.US_ASCII));
            switch (tag) {
                case MEDIA_SOP_CLASS_UID -> mediaClass = value;
                case TRANSFER_SYNTAX_UID -> syntax = value;
                default -> {}
            }
        }
        throw new Rejection(Rejection.Code.TRUNCATED, "the file ends before its data set begins; send it again");
    }

    /** What is known from the file meta information, empty where it does not say. */
    private record Meta(String mediaClass, String syntax) {}

    private static TransferSyntax guessed(Input in) throws IOException, Rejection {
        return encodingAt(in, Encoding.EXPLICIT_LITTLE).implicit()
                ? TransferSyntax.IMPLICIT_LITTLE_ENDIAN
                : TransferSyntax.EXPLICIT_LITTLE_ENDIAN;
    }

    /** How the first element is really written; leaves {@code in} where it is. */
    private static Encoding encodingAt(Input in, Encoding declared) throws IOException, Rejection {
        long before = in.position();
        int group = in.unsignedShort(declared.order());
        in.skip(2);
        byte[] vr = in.bytes(2);
        in.skip(before - in.position());
        boolean explicit = Vr.isKnown(vr[0], vr[1]);
        boolean otherOrder = group > 0xFF && (group & 0xFF) == 0;
        if (otherOrder || (!explicit && declared.order() == ByteOrder.BIG_ENDIAN)) {
            throw new Rejection(
                    Rejection.Code.CORRUPT,
                    "the data set is not written as its transfer syntax says; export the file again");
        }
        return new Encoding(!explicit, declared.order());
    }
}
