package org.precedent.encoder.checkpoint;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A writer of a small spiece.model with the pieces of {@link TinyCheckpoint}. */
public final class TinySentencePiece {

    private static final int UNITS = 1024;

    private TinySentencePiece() {}

    /** Writes it in place of a directory's tokenizer.json. */
    public static void write(Path directory) throws IOException {
        Files.write(directory.resolve("spiece.model"), bytes(charsMap()));
        Files.deleteIfExists(directory.resolve("tokenizer.json"));
    }

    static byte[] bytes(byte[] charsMap) {
        return message(model -> {
            for (int id = 0; id < TinyCheckpoint.pieces().size(); id++) {
                String piece = TinyCheckpoint.pieces().get(id);
                int type = id < 2 ? 3 : id == 2 ? 2 : 1;
                float score = type > 1 ? 0 : piece.length() > 1 ? -2 : -6;
                model.writeByteArray(1, message(out -> {
                    out.writeString(1, piece);
                    out.writeFloat(2, score);
                    out.writeEnum(3, type);
                }));
            }
            model.writeByteArray(2, message(out -> out.writeEnum(3, 1)));
            model.writeByteArray(3, message(out -> out.writeByteArray(2, charsMap)));
        });
    }

    /** A table of one rule: the masculine ordinal mark, C2 BA in UTF-8, becomes an o. */
    static byte[] charsMap() {
        byte[] texts = "o\0".getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes =
                ByteBuffer.allocate(Integer.BYTES * (UNITS + 1) + texts.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(Integer.BYTES * UNITS);
        unit(bytes, 0, 256 << 10);
        int first = 256 ^ 0xC2;
        unit(bytes, first, (first ^ 512) << 10 | 0xC2);
        int second = 512 ^ 0xBA;
        unit(bytes, second, (second ^ 768) << 10 | 1 << 8 | 0xBA);
        unit(bytes, 768, 1 << 31);
        bytes.position(Integer.BYTES * (UNITS + 1)).put(texts);
        return bytes.array();
    }

    /** Puts a unit of the trie, which begins behind the length. */
    static void unit(ByteBuffer table, int at, int unit) {
        table.putInt(Integer.BYTES * (at + 1), unit);
    }

    private static byte[] message(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            writing.write(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @FunctionalInterface
    private interface Writing {
        void write(CodedOutputStream out) throws IOException;
    }
}
