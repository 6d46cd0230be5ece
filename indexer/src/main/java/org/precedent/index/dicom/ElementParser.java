package org.precedent.index.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** Reads data elements of our own writing, in Explicit VR Little Endian, whole and in the kinds that they say. */
final class ElementParser {
    private static final int ITEM = 0xFFFE_E000;
    private static final int ITEM_END = 0xFFFE_E00D;
    private static final int SEQUENCE_END = 0xFFFE_E0DD;
    private static final int SHORTEST_ELEMENT = 8;

    private final Input in;
    private final DicomLimits limits;
    private int elements;
    private long bytes;

    ElementParser(Input in, DicomLimits limits) {
        this.in = in;
        this.limits = limits;
    }

    /** Elements that were written into memory. */
    static DicomElements parsed(Iterable<byte[]> written, DicomLimits limits) throws IOException, Rejection {
        List<DicomElement> elements = new ArrayList<>();
        for (byte[] one : written) {
            Input in = new Input(new MemoryBytes(one), 0);
            elements.add(new ElementParser(in, limits).element(in.tag(ByteOrder.LITTLE_ENDIAN), 0));
        }
        return new DicomElements(elements);
    }

    /** The element whose number was read. */
    DicomElement element(int number, int depth) throws IOException, Rejection {
        count();
        ElementHeader header = ElementHeader.read(in, number, Encoding.EXPLICIT_LITTLE);
        if (header.vr().equals(Vr.SEQUENCE)) {
            return new DicomElement(number, header.vr(), new DicomValue.Items(items(header, depth)));
        }
        bytes += header.length();
        if (header.isUndefined() || header.length() > in.remaining() || bytes > limits.valueBytes()) {
            throw damaged();
        }
        return new DicomElement(number, header.vr(), value(header.vr(), in.bytes((int) header.length())));
    }

    private List<DicomElements> items(ElementHeader header, int depth) throws IOException, Rejection {
        if (depth >= limits.depth()) {
            throw damaged();
        }
        long end = header.isUndefined() ? in.size() : in.position() + header.length();
        List<DicomElements> items = new ArrayList<>();
        while (in.position() < end) {
            int tag = in.tag(ByteOrder.LITTLE_ENDIAN);
            long length = in.unsignedInt(ByteOrder.LITTLE_ENDIAN);
            if (tag == SEQUENCE_END) {
                return items;
            }
            if (tag != ITEM) {
                throw damaged();
            }
            items.add(item(length, end, depth + 1));
        }
        return items;
    }

    private DicomElements item(long length, long sequenceEnd, int depth) throws IOException, Rejection {
        count();
        long end = length == ElementHeader.UNDEFINED ? sequenceEnd : in.position() + length;
        List<DicomElement> item = new ArrayList<>();
        while (in.position() < end) {
            if (in.remaining() < SHORTEST_ELEMENT) {
                throw damaged();
            }
            int tag = in.tag(ByteOrder.LITTLE_ENDIAN);
            if (tag == ITEM_END) {
                in.skip(Integer.BYTES);
                break;
            }
            item.add(element(tag, depth));
        }
        return new DicomElements(item);
    }

    private static DicomValue value(String vr, byte[] bytes) {
        return switch (vr) {
            case "US" -> numbers(bytes, 2, one -> Short.toUnsignedLong(one.getShort()));
            case "SS" -> numbers(bytes, 2, one -> (long) one.getShort());
            case "UL" -> numbers(bytes, 4, one -> Integer.toUnsignedLong(one.getInt()));
            case "SL" -> numbers(bytes, 4, one -> (long) one.getInt());
            case "FL" -> numbers(bytes, 4, one -> (double) one.getFloat());
            case "FD" -> numbers(bytes, 8, ByteBuffer::getDouble);
            case "AT" -> tags(bytes);
            case "OB", "OW", "OF", "OD", "OL", "OV", "UN" ->
                new DicomValue.Bytes(Base64.getEncoder().encodeToString(bytes));
            default -> texts(bytes);
        };
    }

    private static DicomValue numbers(byte[] bytes, int unit, Function<ByteBuffer, Number> next) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<Number> numbers = new ArrayList<>();
        while (buffer.remaining() >= unit) {
            numbers.add(next.apply(buffer));
        }
        return new DicomValue.Numbers(numbers);
    }

    private static DicomValue tags(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<String> tags = new ArrayList<>();
        while (buffer.remaining() >= Integer.BYTES) {
            int group = Short.toUnsignedInt(buffer.getShort());
            tags.add("%04X%04X".formatted(group, Short.toUnsignedInt(buffer.getShort())));
        }
        return new DicomValue.Texts(tags);
    }

    private static DicomValue texts(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> values = Values.split(text);
        return values.equals(List.of("")) ? DicomValue.NONE : new DicomValue.Texts(values);
    }

    private void count() throws Rejection {
        elements++;
        if (elements > limits.elements()) {
            throw damaged();
        }
    }

    private static Rejection damaged() {
        return new Rejection(Rejection.Code.CORRUPT, "a kept instance is damaged; ingest its source again");
    }
}
