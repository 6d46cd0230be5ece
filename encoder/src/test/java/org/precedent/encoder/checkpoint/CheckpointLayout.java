package org.precedent.encoder.checkpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a model's weights lie on the disk, and the writer of such files, for tests.
 *
 * <p>The tensors take their types and their files in turn. No tensor begins at a round offset.
 *
 * @param types in turn, of F32, F16 and BF16
 * @param shards the number of files; several have an index
 * @param place where the files are
 */
public record CheckpointLayout(List<String> types, int shards, Place place) {

    /** One file of 32-bit floats. */
    public static final CheckpointLayout PLAIN = new CheckpointLayout(List.of("F32"), 1, Place.BESIDE);

    private static final int BF16_SHIFT = 16;

    /** Where weight files are. */
    public enum Place {
        /** In the model's directory. */
        BESIDE,
        /** In one folder of hashes, with symbolic links to it, as Hugging Face's cache has them. */
        LINKED,
        /** Each in a folder of its own, with a symbolic link to it. */
        SCATTERED
    }

    /** Copies the types. */
    public CheckpointLayout {
        types = List.copyOf(types);
    }

    /** One file of one type. */
    public static CheckpointLayout of(String type) {
        return new CheckpointLayout(List.of(type), 1, Place.BESIDE);
    }

    /** Writes the weights of a directory, model.safetensors or shards and their index. */
    public void write(Path directory, Map<String, float[]> weights, Map<String, List<Long>> shapes) throws IOException {
        List<Map<String, String>> files = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            files.add(new LinkedHashMap<>());
        }
        int turn = 0;
        for (String name : weights.keySet()) {
            files.get(turn % shards).put(name, types.get(turn % types.size()));
            turn++;
        }
        StringBuilder index = new StringBuilder();
        for (int i = 0; i < shards; i++) {
            String name = shards == 1 ? "model.safetensors" : "model-%05d-of-%05d.safetensors".formatted(i + 1, shards);
            writeFile(target(directory, name, i), files.get(i), weights, shapes);
            files.get(i).keySet().forEach(tensor -> index.append(",\n    \"%s\": \"%s\"".formatted(tensor, name)));
        }
        if (shards > 1) {
            Files.writeString(
                    directory.resolve("model.safetensors.index.json"),
                    "{\n  \"metadata\": {\"total_size\": 1},\n  \"weight_map\": {" + index.substring(1) + "\n  }\n}\n");
        }
    }

    private Path target(Path directory, String name, int shard) throws IOException {
        if (place == Place.BESIDE) {
            return directory.resolve(name);
        }
        String folder = place == Place.LINKED ? "blobs" : "blobs-" + shard;
        Path blob = directory.resolveSibling(folder).resolve("00ff%04x".formatted(shard));
        Files.createDirectories(directory.resolveSibling(folder));
        Files.createSymbolicLink(directory.resolve(name), directory.relativize(blob));
        return blob;
    }

    private static void writeFile(
            Path file, Map<String, String> contents, Map<String, float[]> weights, Map<String, List<Long>> shapes)
            throws IOException {
        StringBuilder header = new StringBuilder("{\"__metadata__\":{\"format\":\"pt\"}");
        long at = 0;
        List<byte[]> data = new ArrayList<>();
        for (Map.Entry<String, String> entry : contents.entrySet()) {
            byte[] bytes = encode(Objects.requireNonNull(weights.get(entry.getKey())), entry.getValue());
            header.append(",\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
                    .formatted(entry.getKey(), entry.getValue(), shapes.get(entry.getKey()), at, at + bytes.length));
            at += bytes.length;
            data.add(bytes);
        }
        header.append('}');
        while (header.length() % 4 != 3) {
            header.append(' ');
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(prefix(header.length()));
            out.write(header.toString().getBytes(StandardCharsets.US_ASCII));
            for (byte[] bytes : data) {
                out.write(bytes);
            }
        }
    }

    /** The eight bytes that begin a safetensors file. */
    public static byte[] prefix(long headerLength) {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(headerLength)
                .array();
    }

    /** A directory's copy in this layout; the original has one file of 32-bit floats. */
    public void copy(Path model, Path directory) throws IOException {
        Files.createDirectories(directory);
        for (String name : List.of("config.json", "preprocessor_config.json", "tokenizer.json")) {
            Files.copy(model.resolve(name), directory.resolve(name));
        }
        Map<String, float[]> weights = new LinkedHashMap<>();
        Map<String, List<Long>> shapes = new LinkedHashMap<>();
        Safetensors file = Safetensors.read(model.resolve("model.safetensors"));
        try (FileChannel channel = FileChannel.open(file.file())) {
            for (StoredTensor tensor : file.tensors().values()) {
                ByteBuffer bytes = ByteBuffer.allocate((int) tensor.length()).order(ByteOrder.LITTLE_ENDIAN);
                while (bytes.hasRemaining()) {
                    channel.read(bytes, tensor.offset() + bytes.position());
                }
                float[] numbers = new float[bytes.capacity() / Float.BYTES];
                bytes.flip().asFloatBuffer().get(numbers);
                weights.put(tensor.name(), numbers);
                shapes.put(tensor.name(), tensor.shape());
            }
        }
        write(directory, weights, shapes);
    }

    /** The weights as this layout keeps them, rounded to the nearest, to the even one of two. */
    Map<String, float[]> rounded(Map<String, float[]> weights) {
        Map<String, float[]> rounded = new LinkedHashMap<>();
        int turn = 0;
        for (Map.Entry<String, float[]> entry : weights.entrySet()) {
            float[] numbers = entry.getValue().clone();
            String type = types.get(turn % types.size());
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = round(numbers[i], type);
            }
            rounded.put(entry.getKey(), numbers);
            turn++;
        }
        return rounded;
    }

    private static float round(float number, String type) {
        return switch (type) {
            case "F32" -> number;
            case "F16" -> Float.float16ToFloat(Float.floatToFloat16(number));
            case "BF16" -> Float.intBitsToFloat(bfloat16(number) << BF16_SHIFT);
            default -> throw new IllegalArgumentException("no type " + type);
        };
    }

    private static short bfloat16(float number) {
        int bits = Float.floatToIntBits(number);
        return (short) ((bits + 0x7fff + ((bits >>> BF16_SHIFT) & 1)) >>> BF16_SHIFT);
    }

    private static byte[] encode(float[] numbers, String type) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float number : numbers) {
            switch (type) {
                case "F32" -> bytes.putFloat(number);
                case "F16" -> bytes.putShort(Float.floatToFloat16(number));
                case "BF16" -> bytes.putShort(bfloat16(number));
                default -> throw new IllegalArgumentException("no type " + type);
            }
        }
        byte[] used = new byte[bytes.position()];
        bytes.flip().get(used);
        return used;
    }
}
