package org.precedent.encoder.runtime;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.util.List;
import org.precedent.encoder.checkpoint.SiglipConfig;

/**
 * What one input of a tower looks like.
 *
 * @param type of its numbers
 * @param shape without the batch
 */
record TowerInput(OnnxJavaType type, List<Long> shape) {

    /** Copies the shape. */
    TowerInput {
        shape = List.copyOf(shape);
    }

    /** Pixels, {@code [3, size, size]}. */
    static TowerInput pixels(SiglipConfig config) {
        long size = config.vision().imageSize();
        return new TowerInput(OnnxJavaType.FLOAT, List.of(3L, size, size));
    }

    /** Token ids, {@code [positions]}. */
    static TowerInput ids(SiglipConfig config) {
        return new TowerInput(OnnxJavaType.INT64, List.of((long) config.text().positions()));
    }

    /** Hidden states of one position. */
    static TowerInput hidden(long width) {
        return new TowerInput(OnnxJavaType.FLOAT, List.of(width));
    }

    /** The bytes of one input. */
    int bytes() {
        long numbers = shape.stream().reduce(1L, Math::multiplyExact);
        return Math.toIntExact(Math.multiplyExact(numbers, type.size));
    }

    /** The inputs at the start of a buffer, without a copy. */
    OnnxTensor tensor(ByteBuffer inputs, int count) throws OrtException {
        long[] whole = new long[shape.size() + 1];
        whole[0] = count;
        for (int i = 0; i < shape.size(); i++) {
            whole[i + 1] = shape.get(i);
        }
        ByteBuffer used = inputs.duplicate().order(inputs.order());
        used.position(0).limit(Math.multiplyExact(bytes(), count));
        return OnnxTensor.createTensor(QuietRuntime.environment(), used, whole, type);
    }
}
