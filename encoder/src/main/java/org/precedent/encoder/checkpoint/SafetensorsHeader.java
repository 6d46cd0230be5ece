package org.precedent.encoder.checkpoint;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.ModelException;

/** The parser of a safetensors header. It streams, so that a hostile header costs no more memory than its own size. */
final class SafetensorsHeader {

    static final int MAX_TENSORS = 20_000;
    private static final int MAX_SKIPPED = 20_000;
    private static final int MAX_DIMENSIONS = 8;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Map<String, Integer> ELEMENT_BYTES = Map.ofEntries(
            Map.entry("BOOL", 1),
            Map.entry("U8", 1),
            Map.entry("I8", 1),
            Map.entry("F8_E4M3", 1),
            Map.entry("F8_E5M2", 1),
            Map.entry("I16", 2),
            Map.entry("U16", 2),
            Map.entry("F16", 2),
            Map.entry("BF16", 2),
            Map.entry("I32", 4),
            Map.entry("U32", 4),
            Map.entry("F32", 4),
            Map.entry("I64", 8),
            Map.entry("U64", 8),
            Map.entry("F64", 8));

    private final Path file;
    private final long dataStart;
    private final long dataLength;
    private int skipped;

    SafetensorsHeader(Path file, long dataStart, long dataLength) {
        this.file = file;
        this.dataStart = dataStart;
        this.dataLength = dataLength;
    }

    Map<String, StoredTensor> parse(byte[] json) throws IOException {
        Map<String, StoredTensor> tensors = new HashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            expect(parser.nextToken() == JsonToken.START_OBJECT, "has a header that is no JSON object");
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                expect(parser.nextToken() == JsonToken.START_OBJECT, "has an entry that is no object");
                if (name.equals("__metadata__")) {
                    skip(parser);
                    continue;
                }
                expect(tensors.size() < MAX_TENSORS, "has more than " + MAX_TENSORS + " tensors");
                tensors.put(name, tensor(parser, name));
            }
            expect(parser.nextToken() == null, "has a header with something behind its JSON");
        } catch (JacksonException e) {
            throw new ModelException(
                    file + " has a header that is not JSON (" + e.getOriginalMessage() + "): copy it again", e);
        } catch (CharConversionException e) {
            throw new ModelException(file + " has a header that is no text in Unicode: copy it again", e);
        }
        return tensors;
    }

    private StoredTensor tensor(JsonParser parser, String name) throws IOException {
        String dtype = "";
        List<Long> shape = null;
        List<Long> offsets = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "dtype" -> dtype = parser.getValueAsString("");
                case "shape" -> shape = numbers(parser, name);
                case "data_offsets" -> offsets = numbers(parser, name);
                default -> skip(parser);
            }
        }
        return checked(name, dtype, shape, offsets);
    }

    /** Passes over a value that nobody needs. Its keys cost memory, because no two may be equal. */
    private void skip(JsonParser parser) throws IOException {
        int depth = 0;
        JsonToken token = parser.currentToken();
        while (true) {
            expect(++skipped <= MAX_SKIPPED, "has a header with far too much that is no tensor");
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return;
            }
            token = parser.nextToken();
            expect(token != null, "has a header that ends too early");
        }
    }

    private List<Long> numbers(JsonParser parser, String name) throws IOException {
        expect(parser.currentToken() == JsonToken.START_ARRAY, "has no array where tensor " + name + " needs one");
        List<Long> numbers = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_NUMBER_INT) {
            expect(numbers.size() < MAX_DIMENSIONS, "has too many dimensions in tensor " + name);
            long number = parser.getLongValue();
            expect(number >= 0, "has a negative number in tensor " + name);
            numbers.add(number);
        }
        expect(parser.currentToken() == JsonToken.END_ARRAY, "has something else than whole numbers in " + name);
        return numbers;
    }

    private StoredTensor checked(String name, String dtype, @Nullable List<Long> shape, @Nullable List<Long> offsets)
            throws ModelException {
        Integer elementBytes = ELEMENT_BYTES.get(dtype);
        if (elementBytes == null || shape == null || offsets == null || offsets.size() != 2) {
            throw Safetensors.broken(file, "has no type, shape and offsets that can be read for tensor " + name);
        }
        long begin = offsets.getFirst();
        long end = offsets.getLast();
        expect(begin <= end && end <= dataLength, "has tensor " + name + " outside the file");
        expect(bytes(shape, elementBytes) == end - begin, "has tensor " + name + " with a length unlike its shape");
        return new StoredTensor(file, name, dtype, shape, dataStart + begin, end - begin);
    }

    private static long bytes(List<Long> shape, int elementBytes) {
        try {
            long bytes = elementBytes;
            for (long size : shape) {
                bytes = Math.multiplyExact(bytes, size);
            }
            return bytes;
        } catch (ArithmeticException e) {
            return -1;
        }
    }

    private void expect(boolean holds, String otherwise) throws ModelException {
        if (!holds) {
            throw Safetensors.broken(file, otherwise);
        }
    }
}
