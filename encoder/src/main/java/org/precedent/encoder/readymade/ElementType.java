package org.precedent.encoder.readymade;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import java.util.OptionalLong;

/** How many bytes the elements of a tensor take. */
final class ElementType {

    private ElementType() {}

    /**
     * The length of a tensor's raw data; empty if its type has none, a size is negative, or the product is too large.
     */
    static OptionalLong bytes(TensorProto tensor) {
        int bits = bits(tensor.getDataType());
        if (bits == 0) {
            return OptionalLong.empty();
        }
        return count(tensor.getDimsList()).stream()
                .filter(count -> count <= Long.MAX_VALUE / Long.SIZE)
                .map(count -> (count * bits + Byte.SIZE - 1) / Byte.SIZE)
                .findFirst();
    }

    private static OptionalLong count(List<Long> sizes) {
        long count = 1;
        for (long size : sizes) {
            if (size < 0) {
                return OptionalLong.empty();
            }
            try {
                count = Math.multiplyExact(count, size);
            } catch (ArithmeticException e) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(count);
    }

    private static int bits(int type) {
        DataType known = DataType.forNumber(type);
        if (known == null) {
            return 0;
        }
        return switch (known) {
            case UINT4, INT4 -> 4;
            case UINT8, INT8, BOOL, FLOAT8E4M3FN, FLOAT8E4M3FNUZ, FLOAT8E5M2, FLOAT8E5M2FNUZ -> 8;
            case UINT16, INT16, FLOAT16, BFLOAT16 -> 16;
            case FLOAT, INT32, UINT32 -> 32;
            case DOUBLE, INT64, UINT64 -> 64;
            case UNDEFINED, STRING, COMPLEX64, COMPLEX128 -> 0;
        };
    }
}
