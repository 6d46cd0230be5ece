package org.precedent.it.llm;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A model's file in the form of ggml's GGUF, version 3: facts by name, then tensors of 32-bit floats. */
final class GgufFile {
    private static final int VERSION = 3;
    private static final int ALIGNMENT = 32;
    private static final int FLOAT_TENSOR = 0;

    private final ByteArrayOutputStream facts = new ByteArrayOutputStream();
    private final List<Tensor> tensors = new ArrayList<>();
    private int factCount;

    /** What a value is, by its number in the file. */
    private enum Type {
        WHOLE_POSITIVE(4),
        WHOLE(5),
        REAL(6),
        TRUTH(7),
        TEXT(8),
        LIST(9);

        private final int code;

        Type(int code) {
            this.code = code;
        }
    }

    private record Tensor(String name, List<Integer> shape, ByteBuffer values) {}

    GgufFile text(String name, String value) {
        begin(name, Type.TEXT);
        write(facts, value);
        return this;
    }

    GgufFile number(String name, int value) {
        begin(name, Type.WHOLE_POSITIVE);
        write(facts, value);
        return this;
    }

    GgufFile real(String name, float value) {
        begin(name, Type.REAL);
        write(facts, Float.floatToIntBits(value));
        return this;
    }

    GgufFile truth(String name, boolean value) {
        begin(name, Type.TRUTH);
        facts.write(value ? 1 : 0);
        return this;
    }

    GgufFile texts(String name, List<String> values) {
        beginList(name, Type.TEXT, values.size());
        values.forEach(value -> write(facts, value));
        return this;
    }

    GgufFile numbers(String name, List<Integer> values) {
        beginList(name, Type.WHOLE, values.size());
        values.forEach(value -> write(facts, value));
        return this;
    }

    GgufFile reals(String name, List<Float> values) {
        beginList(name, Type.REAL, values.size());
        values.forEach(value -> write(facts, Float.floatToIntBits(value)));
        return this;
    }

    /** @param shape the dimension that runs fastest first */
    GgufFile tensor(String name, float[] values, Integer... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        tensors.add(new Tensor(name, List.of(shape), bytes));
        return this;
    }

    private void begin(String name, Type type) {
        factCount++;
        write(facts, name);
        write(facts, type.code);
    }

    private void beginList(String name, Type elements, int count) {
        begin(name, Type.LIST);
        write(facts, elements.code);
        write(facts, (long) count);
    }

    void write(Path file) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
        write(head, VERSION);
        write(head, (long) tensors.size());
        write(head, (long) factCount);
        head.writeBytes(facts.toByteArray());
        long offset = 0;
        for (Tensor tensor : tensors) {
            write(head, tensor.name());
            write(head, tensor.shape().size());
            tensor.shape().forEach(side -> write(head, (long) side));
            write(head, FLOAT_TENSOR);
            write(head, offset);
            offset += padded(tensor.values().capacity());
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            writePadded(out, head.toByteArray());
            for (Tensor tensor : tensors) {
                writePadded(out, tensor.values().array());
            }
        }
    }

    private static int padded(int length) {
        return Math.ceilDiv(length, ALIGNMENT) * ALIGNMENT;
    }

    private static void writePadded(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        out.write(new byte[padded(bytes.length) - bytes.length]);
    }

    private static void write(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(out, (long) bytes.length);
        out.writeBytes(bytes);
    }

    private static void write(ByteArrayOutputStream out, int value) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array());
    }

    private static void write(ByteArrayOutputStream out, long value) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array());
    }
}
