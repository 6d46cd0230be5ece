package org.precedent.encoder.readymade;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalDouble;

/** A tensor of one floating-point number that lies in the graph itself. */
final class ScalarTensor {

    private ScalarTensor() {}

    /** Its number; empty if it is another tensor. */
    static OptionalDouble value(TensorProto tensor) {
        boolean single = tensor.getDimsList().stream().allMatch(size -> size == 1);
        DataType type = DataType.forNumber(tensor.getDataType());
        if (!single || type == null || tensor.getDataLocation() == DataLocation.EXTERNAL) {
            return OptionalDouble.empty();
        }
        return switch (type) {
            case FLOAT ->
                tensor.getFloatDataCount() == 1 ? OptionalDouble.of(tensor.getFloatData(0)) : raw(tensor, Float.BYTES);
            case FLOAT16 ->
                tensor.getInt32DataCount() == 1
                        ? OptionalDouble.of(Float.float16ToFloat((short) tensor.getInt32Data(0)))
                        : raw(tensor, Short.BYTES);
            case DOUBLE ->
                tensor.getDoubleDataCount() == 1
                        ? OptionalDouble.of(tensor.getDoubleData(0))
                        : raw(tensor, Double.BYTES);
            default -> OptionalDouble.empty();
        };
    }

    /** The number of a Constant node's only attribute. */
    static OptionalDouble value(AttributeProto attribute) {
        return switch (attribute.getName()) {
            case "value" -> attribute.hasT() ? value(attribute.getT()) : OptionalDouble.empty();
            case "value_float" -> OptionalDouble.of(attribute.getF());
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble raw(TensorProto tensor, int bytes) {
        if (tensor.getRawData().size() != bytes) {
            return OptionalDouble.empty();
        }
        ByteBuffer raw = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        return OptionalDouble.of(
                switch (bytes) {
                    case Short.BYTES -> Float.float16ToFloat(raw.getShort());
                    case Float.BYTES -> raw.getFloat();
                    default -> raw.getDouble();
                });
    }
}
