package org.precedent.encoder.readymade;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.file.Path;
import org.precedent.encoder.ModelException;

/**
 * Reads a TensorProto. The numbers of a large one stay in the file: the tensor that comes out names their place as
 * external data in the ONNX file itself, which ONNX Runtime reads like any other external data.
 */
final class TensorReader {

    /** Up to here numbers are kept; shapes and scalars, which the runtime wants to see, are smaller. */
    static final int MAX_INLINE_BYTES = 1024;

    private static final int LITTLE_ENDIAN_FLOATS = tag(TensorProto.FLOAT_DATA_FIELD_NUMBER);
    private static final int RAW = tag(TensorProto.RAW_DATA_FIELD_NUMBER);
    private static final int NOWHERE = -1;

    private final Path file;
    private final ProtobufReader in;
    private long offset;
    private int length;
    private int placedTag;

    TensorReader(Path file, ProtobufReader in) {
        this.file = file;
        this.in = in;
    }

    /** Reads the fields up to the end of the message. */
    TensorProto read() throws IOException {
        offset = NOWHERE;
        ByteString.Output bytes = ByteString.newOutput();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        for (int tag = in.next(); tag != 0; tag = in.next()) {
            field(tag, out);
        }
        out.flush();
        TensorProto tensor = TensorProto.parseFrom(bytes.toByteString());
        return offset == NOWHERE ? tensor : placed(tensor);
    }

    private void field(int tag, CodedOutputStream out) throws IOException {
        switch (WireFormat.getTagFieldNumber(tag)) {
            case TensorProto.DOC_STRING_FIELD_NUMBER -> in.skip(tag);
            case TensorProto.FLOAT_DATA_FIELD_NUMBER, TensorProto.RAW_DATA_FIELD_NUMBER -> numbers(tag, out);
            case TensorProto.DIMS_FIELD_NUMBER,
                    TensorProto.DATA_TYPE_FIELD_NUMBER,
                    TensorProto.INT32_DATA_FIELD_NUMBER,
                    TensorProto.INT64_DATA_FIELD_NUMBER,
                    TensorProto.DOUBLE_DATA_FIELD_NUMBER,
                    TensorProto.UINT64_DATA_FIELD_NUMBER,
                    TensorProto.NAME_FIELD_NUMBER,
                    TensorProto.EXTERNAL_DATA_FIELD_NUMBER,
                    TensorProto.DATA_LOCATION_FIELD_NUMBER -> in.copy(tag, out);
            case TensorProto.SEGMENT_FIELD_NUMBER, TensorProto.STRING_DATA_FIELD_NUMBER ->
                throw new ModelException(
                        file + " has a tensor in segments or of strings, which no SigLIP has; export the model again");
            default -> in.skip(tag);
        }
    }

    private void numbers(int tag, CodedOutputStream out) throws IOException {
        if (tag != RAW && tag != LITTLE_ENDIAN_FLOATS) {
            in.copy(tag, out);
            return;
        }
        int bytes = in.length();
        if (bytes <= MAX_INLINE_BYTES) {
            in.copy(tag, bytes, out);
            return;
        }
        if (offset != NOWHERE) {
            throw ProtobufReader.damaged(file);
        }
        offset = in.pass(bytes);
        length = bytes;
        placedTag = tag;
    }

    private TensorProto placed(TensorProto tensor) throws ModelException {
        boolean more = tensor.hasRawData() || tensor.getFloatDataCount() > 0 || tensor.getExternalDataCount() > 0;
        boolean otherType = placedTag == LITTLE_ENDIAN_FLOATS && tensor.getDataType() != DataType.FLOAT_VALUE;
        if (more || otherType) {
            throw ProtobufReader.damaged(file);
        }
        return tensor.toBuilder()
                .setDataLocation(DataLocation.EXTERNAL)
                .addExternalData(entry(ExternalData.LOCATION, String.valueOf(file.getFileName())))
                .addExternalData(entry(ExternalData.OFFSET, Long.toString(offset)))
                .addExternalData(entry(ExternalData.LENGTH, Integer.toString(length)))
                .build();
    }

    static StringStringEntryProto entry(String key, String value) {
        return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
    }

    private static int tag(int field) {
        return field << 3 | ProtobufReader.BYTES;
    }
}
