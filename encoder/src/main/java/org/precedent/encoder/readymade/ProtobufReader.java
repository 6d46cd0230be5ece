package org.precedent.encoder.readymade;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.precedent.encoder.ModelException;

/**
 * A protobuf message in a file, read field by field. What is kept of it counts against limits before memory is taken,
 * so that a file can neither ask for much nor be deeper than the code that reads it. Not safe for several threads.
 */
final class ProtobufReader implements AutoCloseable {

    /** Protobuf's own limit, and the largest file that ONNX allows. */
    static final long MAX_FILE_BYTES = Integer.MAX_VALUE;

    /** All that is kept besides weights; a large SigLIP's two towers need 2 MB. */
    static final int MAX_KEPT_BYTES = 16 << 20;

    /** An object each at worst; a large SigLIP's two towers have 100,000. */
    static final int MAX_FIELDS = 1_000_000;

    static final int VARINT = WireFormat.WIRETYPE_VARINT;
    static final int FIXED32 = WireFormat.WIRETYPE_FIXED32;
    static final int BYTES = WireFormat.WIRETYPE_LENGTH_DELIMITED;

    private final Path file;
    private final CodedInputStream in;
    private final InputStream stream;
    private int keptBytes;
    private int fields;

    private ProtobufReader(Path file, InputStream stream, int size) throws IOException {
        this.file = file;
        this.stream = stream;
        this.in = CodedInputStream.newInstance(stream);
        in.pushLimit(size);
    }

    /** Opens a file that holds one message. */
    static ProtobufReader open(Path file) throws IOException {
        long size = Files.size(file);
        if (size > MAX_FILE_BYTES) {
            throw new ModelException(file + " has " + size + " bytes, more than an ONNX file may have; save the model"
                    + " with its weights as external data");
        }
        return new ProtobufReader(file, Files.newInputStream(file), (int) size);
    }

    /** The tag of the next field of the message, 0 at its end. */
    int next() throws IOException {
        int tag = in.readTag();
        fields++;
        if (fields > MAX_FIELDS) {
            throw new ModelException(file + " has more than " + MAX_FIELDS + " parts; no SigLIP needs so many");
        }
        return tag;
    }

    /** The value of a field of whole numbers. */
    long number() throws IOException {
        return in.readRawVarint64();
    }

    /** The value of a field of bytes, which is a small message at most so long. */
    byte[] bytes(int most) throws IOException {
        int length = length();
        if (length > most) {
            throw new ModelException(file + " has a part of " + length + " bytes where " + most
                    + " would do; export the" + " model again");
        }
        return keep(length);
    }

    /** Steps over the rest of a field of bytes, whose tag and length have been read, and tells where they begin. */
    long pass(int length) throws IOException {
        long offset = in.getTotalBytesRead();
        in.skipRawBytes(length);
        return offset;
    }

    /** The length of a field of bytes, which {@link #copy(int, int, CodedOutputStream)} or {@link #pass} then read. */
    int length() throws IOException {
        int length = in.readRawVarint32();
        if (length < 0 || length > in.getBytesUntilLimit()) {
            throw damaged(file);
        }
        return length;
    }

    /** Goes into a message that lies in a field of bytes. */
    <T> T inside(Reading<T> reading) throws IOException {
        int before = in.pushLimit(length());
        T value = reading.read();
        in.checkLastTagWas(0);
        in.popLimit(before);
        return value;
    }

    /** Copies a field. */
    void copy(int tag, CodedOutputStream out) throws IOException {
        out.writeUInt32NoTag(tag);
        switch (WireFormat.getTagWireType(tag)) {
            case VARINT -> out.writeUInt64NoTag(number());
            case FIXED32 -> out.writeFixed32NoTag(in.readRawLittleEndian32());
            case WireFormat.WIRETYPE_FIXED64 -> out.writeFixed64NoTag(in.readRawLittleEndian64());
            case BYTES -> copyBytes(length(), out);
            default -> throw damaged(file);
        }
    }

    /** Copies the rest of a field of bytes, whose tag and length have been read. */
    void copy(int tag, int length, CodedOutputStream out) throws IOException {
        out.writeUInt32NoTag(tag);
        copyBytes(length, out);
    }

    private void copyBytes(int length, CodedOutputStream out) throws IOException {
        out.writeUInt32NoTag(length);
        out.writeRawBytes(keep(length));
    }

    private byte[] keep(int length) throws IOException {
        if (length > MAX_KEPT_BYTES - keptBytes) {
            throw new ModelException(file + " has more than " + MAX_KEPT_BYTES + " bytes besides its weights; no SigLIP"
                    + " needs so many, export the model again");
        }
        keptBytes += length;
        return in.readRawBytes(length);
    }

    /** Steps over a field. */
    void skip(int tag) throws IOException {
        switch (WireFormat.getTagWireType(tag)) {
            case VARINT -> in.readRawVarint64();
            case FIXED32 -> in.skipRawBytes(Integer.BYTES);
            case WireFormat.WIRETYPE_FIXED64 -> in.skipRawBytes(Long.BYTES);
            case BYTES -> in.skipRawBytes(length());
            default -> throw damaged(file);
        }
    }

    /** What is said of bytes that are no such message. */
    static ModelException damaged(Path file) {
        return new ModelException(file + " is damaged or no ONNX file; copy it again");
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    /** The reading of one message, field by field, to its end. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }
}
