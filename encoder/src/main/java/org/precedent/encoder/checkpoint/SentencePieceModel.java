package org.precedent.encoder.checkpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.precedent.encoder.ModelException;

/**
 * A spiece.model: SentencePiece's ModelProto (sentencepiece_model.proto), of which only the pieces and the
 * normalisation are read. It becomes a tokenizer of the same ids in the terms of a tokenizer.json.
 */
final class SentencePieceModel {

    private static final int MAX_PIECES = 300_000;

    /** The fields of ModelProto, SentencePiece, TrainerSpec and NormalizerSpec that are read. */
    private static final int PIECES = 1;

    private static final int TRAINER = 2;
    private static final int NORMALIZER = 3;
    private static final int TEXT = 1;
    private static final int SCORE = 2;
    private static final int TYPE = 3;
    private static final int MODEL_TYPE = 3;
    private static final int BYTE_FALLBACK = 35;
    private static final int CHARS_MAP = 2;
    private static final int DUMMY_PREFIX = 3;
    private static final int EXTRA_SPACES = 4;

    private static final int UNIGRAM = 1;

    private final Path file;
    private final List<Piece> pieces = new ArrayList<>();
    private byte[] charsMap = {};
    private long modelType = UNIGRAM;
    private boolean byteFallback;
    private boolean dummyPrefix = true;
    private boolean extraSpacesRemoved = true;

    private SentencePieceModel(Path file) {
        this.file = file;
    }

    /** What a piece is for, in the order of the format's numbers. */
    private enum Use {
        NORMAL,
        UNKNOWN,
        CONTROL,
        USER_DEFINED,
        UNUSED,
        BYTE
    }

    private record Piece(String text, float score, Use use) {}

    /**
     * Reads the bytes of a file.
     *
     * @throws ModelException if they are no model, or none that SigLIP ever had
     */
    static SentencePieceModel read(Path file, byte[] bytes) throws ModelException {
        SentencePieceModel model = new SentencePieceModel(file);
        try {
            model.read(CodedInputStream.newInstance(bytes));
        } catch (ModelException e) {
            throw e;
        } catch (IOException e) {
            throw model.refused("is damaged or no SentencePiece model");
        }
        model.check();
        return model;
    }

    private void read(CodedInputStream in) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case PIECES -> inside(in, tag, this::readPiece);
                case TRAINER -> inside(in, tag, this::readTrainer);
                case NORMALIZER -> inside(in, tag, this::readNormalizer);
                default -> skip(in, tag);
            }
        }
    }

    private void readPiece(CodedInputStream in) throws IOException {
        String text = "";
        float score = 0;
        long use = 1;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case TEXT -> text = text(in.readByteArray());
                case SCORE -> score = in.readFloat();
                case TYPE -> use = in.readRawVarint64();
                default -> skip(in, tag);
            }
        }
        if (use < 1 || use > Use.values().length) {
            throw refused("has a piece of an unknown kind");
        }
        if (pieces.size() == MAX_PIECES) {
            throw refused("has more than " + MAX_PIECES + " pieces");
        }
        pieces.add(new Piece(text, score, Use.values()[(int) use - 1]));
    }

    private void readTrainer(CodedInputStream in) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case MODEL_TYPE -> modelType = in.readRawVarint64();
                case BYTE_FALLBACK -> byteFallback = in.readBool();
                default -> skip(in, tag);
            }
        }
    }

    private void readNormalizer(CodedInputStream in) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case CHARS_MAP -> charsMap = in.readByteArray();
                case DUMMY_PREFIX -> dummyPrefix = in.readBool();
                case EXTRA_SPACES -> extraSpacesRemoved = in.readBool();
                default -> skip(in, tag);
            }
        }
    }

    private void inside(CodedInputStream in, int tag, Message message) throws IOException {
        if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
            throw refused("is damaged or no SentencePiece model");
        }
        int before = in.pushLimit(in.readRawVarint32());
        message.read(in);
        in.popLimit(before);
    }

    /** Groups, which could be deep, are in no SentencePiece model. */
    private void skip(CodedInputStream in, int tag) throws IOException {
        if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_START_GROUP || !in.skipField(tag)) {
            throw refused("is damaged or no SentencePiece model");
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** How it normalises a text before it is cut: mapped, and without spaces that say nothing. */
    UnaryOperator<String> normalization() throws ModelException {
        if (charsMap.length == 0) {
            return SentencePieceModel::singleSpaces;
        }
        CharsMap map = CharsMap.of(charsMap).orElseThrow(() -> refused("has a damaged normalisation table"));
        return text -> singleSpaces(map.normalize(text));
    }

    private static String singleSpaces(String text) {
        StringBuilder single = new StringBuilder(text.length());
        for (String word : text.split(" ", -1)) {
            if (!word.isEmpty()) {
                single.append(single.isEmpty() ? "" : " ").append(word);
            }
        }
        return single.toString();
    }

    private void check() throws ModelException {
        expect(modelType == UNIGRAM, "is not a Unigram model");
        expect(dummyPrefix && extraSpacesRemoved, "treats spaces in a way that no SigLIP does");
        expect(
                pieces.size() > TokenizerFile.END
                        && pieces.get(TokenizerFile.END).text().equals(TokenizerFile.END_MARK),
                "does not have " + TokenizerFile.END_MARK + " as piece " + TokenizerFile.END);
        expect(count(Use.UNKNOWN) == 1, "does not have one unknown piece");
        boolean plain = count(Use.USER_DEFINED) == 0 && count(Use.UNUSED) == 0;
        expect(plain, "has pieces of its user's or unused ones");
    }

    private long count(Use use) {
        return pieces.stream().filter(piece -> piece.use() == use).count();
    }

    /** How it cuts a text that was normalised, as a tokenizer.json. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode end = json.putArray("added_tokens").addObject();
        end.put("id", TokenizerFile.END).put("content", TokenizerFile.END_MARK).put("special", true);
        json.putObject("pre_tokenizer")
                .put("type", "Metaspace")
                .put("replacement", "\u2581")
                .put("prepend_scheme", "always")
                .put("split", true);
        ObjectNode model = json.putObject("model").put("type", "Unigram").put("byte_fallback", byteFallback);
        ArrayNode vocabulary = model.putArray("vocab");
        for (Piece piece : pieces) {
            if (piece.use() == Use.UNKNOWN) {
                model.put("unk_id", vocabulary.size());
            }
            vocabulary.addArray().add(matched(piece)).add((double) piece.score());
        }
        return json;
    }

    /** A mark is no part of any text: with a space in it, which no text has where it is matched, it cannot be found. */
    private static String matched(Piece piece) {
        boolean mark = piece.use() == Use.CONTROL || piece.use() == Use.UNKNOWN;
        return mark ? " " + piece.text() : piece.text();
    }

    private void expect(boolean holds, String otherwise) throws ModelException {
        if (!holds) {
            throw refused(otherwise);
        }
    }

    private ModelException refused(String what) {
        return new ModelException(
                file + " " + what + "; copy it from the model's own directory, or bring tokenizer.json");
    }

    @FunctionalInterface
    private interface Message {
        void read(CodedInputStream in) throws IOException;
    }
}
