package org.precedent.encoder.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.precedent.encoder.ModelException;

/**
 * The parts that SigLIP's tokenizers are made of, and nothing else: what passes is copied, part by part, and only the
 * copy reaches the native library. What cuts a text into pieces stays; what would pad it or turn it back does not.
 */
final class TokenizerRules {

    /** The multilingual SigLIP has 250,000. */
    private static final int MAX_PIECES = 300_000;

    private static final int MAX_PIECE = 512;
    private static final int MAX_ADDED = 1_000;
    private static final int MAX_STEPS = 16;
    private static final double MAX_SCORE = 1e6;

    /** No other expression: one could take for ever on some text. */
    private static final Set<String> EXPRESSIONS = Set.of("\\s+", " {2,}");

    /** A set of marks, of which one is matched at a time. */
    private static final Pattern MARKS = Pattern.compile("\\[(\\\\?\\p{Punct})+]");

    private static final Set<String> PLAIN_STEPS = Set.of("Lowercase", "NFC", "NFD", "NFKC", "NFKD", "Nmt");

    private final Path file;

    private TokenizerRules(Path file) {
        this.file = file;
    }

    /**
     * The checked copy of a tokenizer.
     *
     * @throws ModelException naming the first part that is not allowed
     */
    static ObjectNode checked(Path file, JsonNode tokenizer) throws ModelException {
        TokenizerRules rules = new TokenizerRules(file);
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        copy.put("version", "1.0");
        copy.set("added_tokens", rules.addedTokens(tokenizer.path("added_tokens")));
        copy.set("normalizer", rules.normalizer(tokenizer.path("normalizer")));
        copy.set("pre_tokenizer", rules.preTokenizer(tokenizer.path("pre_tokenizer")));
        copy.set("model", rules.model(tokenizer.path("model")));
        return copy;
    }

    private ArrayNode addedTokens(JsonNode tokens) throws ModelException {
        expect(tokens.isArray() || absent(tokens), "has added_tokens that are no list");
        expect(tokens.size() <= MAX_ADDED, "has more than " + MAX_ADDED + " added tokens");
        ArrayNode copies = JsonNodeFactory.instance.arrayNode();
        for (JsonNode token : tokens) {
            JsonNode id = token.path("id");
            expect(id.canConvertToInt() && id.isIntegralNumber() && id.intValue() >= 0, "has an added token of no id");
            String content = token.path("content").asText("");
            expect(!content.isEmpty() && content.length() <= MAX_PIECE, "has an added token of no or endless content");
            ObjectNode copy = copies.addObject();
            copy.put("id", id.intValue()).put("content", wellFormed(content));
            for (String flag : List.of("single_word", "lstrip", "rstrip", "normalized", "special")) {
                copy.put(flag, token.path(flag).asBoolean(false));
            }
        }
        return copies;
    }

    private JsonNode normalizer(JsonNode normalizer) throws ModelException {
        if (absent(normalizer)) {
            return JsonNodeFactory.instance.nullNode();
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        copy.put("type", "Sequence");
        ArrayNode steps = copy.putArray("normalizers");
        for (JsonNode step : steps(normalizer, "normalizers")) {
            steps.add(step(step));
        }
        return copy;
    }

    private ObjectNode step(JsonNode step) throws ModelException {
        String type = step.path("type").asText("");
        ObjectNode copy = JsonNodeFactory.instance.objectNode().put("type", type);
        switch (type) {
            case "Strip" -> {
                copy.put("strip_left", step.path("strip_left").asBoolean(false));
                copy.put("strip_right", step.path("strip_right").asBoolean(false));
            }
            case "Precompiled" -> copy.put("precompiled_charsmap", charsMap(step.path("precompiled_charsmap")));
            case "Replace" -> replace(step, copy);
            default -> expect(PLAIN_STEPS.contains(type), "normalises by " + type);
        }
        return copy;
    }

    private void replace(JsonNode step, ObjectNode copy) throws ModelException {
        String content = step.path("content").asText("");
        expect(content.length() <= MAX_PIECE, "replaces by something endless");
        copy.put("content", wellFormed(content));
        JsonNode pattern = step.path("pattern");
        String expression = pattern.path("Regex").asText("");
        String literal = pattern.path("String").asText("");
        if (literal.isEmpty()) {
            boolean known = EXPRESSIONS.contains(expression) || isMarks(expression);
            expect(known, "replaces by the expression " + expression);
            copy.putObject("pattern").put("Regex", expression);
        } else {
            expect(literal.length() <= MAX_PIECE && expression.isEmpty(), "replaces something endless");
            copy.putObject("pattern").put("String", wellFormed(literal));
        }
    }

    private static boolean isMarks(String expression) {
        return expression.length() <= MAX_PIECE && MARKS.matcher(expression).matches();
    }

    private String charsMap(JsonNode base64) throws ModelException {
        String text = base64.asText("");
        try {
            expect(CharsMap.of(Base64.getDecoder().decode(text)).isPresent(), "has a damaged precompiled_charsmap");
        } catch (IllegalArgumentException e) {
            throw refused("has a precompiled_charsmap that is not base64");
        }
        return text;
    }

    private JsonNode preTokenizer(JsonNode preTokenizer) throws ModelException {
        ObjectNode copy = JsonNodeFactory.instance.objectNode().put("type", "Sequence");
        ArrayNode copies = copy.putArray("pretokenizers");
        boolean metaspace = false;
        for (JsonNode step : steps(preTokenizer, "pretokenizers")) {
            String type = step.path("type").asText("");
            ObjectNode part = copies.addObject().put("type", type);
            if (type.equals("Metaspace")) {
                metaspace = true;
                metaspace(step, part);
            } else {
                expect(type.equals("WhitespaceSplit"), "cuts words by " + type);
            }
        }
        expect(metaspace, "does not cut words by Metaspace");
        return copy;
    }

    private void metaspace(JsonNode step, ObjectNode copy) throws ModelException {
        String mark = step.path("replacement").asText("");
        expect(mark.codePointCount(0, mark.length()) == 1, "has a Metaspace without a mark");
        String scheme =
                step.path("prepend_scheme").asText(step.path("add_prefix_space").asBoolean(true) ? "always" : "never");
        expect(Set.of("always", "first", "never").contains(scheme), "has an unknown prepend_scheme");
        copy.put("replacement", wellFormed(mark));
        copy.put("prepend_scheme", scheme);
        copy.put("split", step.path("split").asBoolean(true));
    }

    private ObjectNode model(JsonNode model) throws ModelException {
        String type = model.path("type").asText("");
        expect(type.equals("Unigram"), "has a model of type " + type + " instead of Unigram");
        JsonNode pieces = model.path("vocab");
        expect(pieces.isArray() && !pieces.isEmpty(), "has no vocabulary");
        expect(pieces.size() <= MAX_PIECES, "has more than " + MAX_PIECES + " pieces");
        JsonNode unknown = model.path("unk_id");
        boolean inside = unknown.isIntegralNumber()
                && unknown.canConvertToInt()
                && unknown.intValue() >= 0
                && unknown.intValue() < pieces.size();
        expect(inside, "has no unk_id within its vocabulary");
        ObjectNode copy = JsonNodeFactory.instance.objectNode().put("type", type);
        copy.put("unk_id", unknown.intValue());
        ArrayNode copies = copy.putArray("vocab");
        for (JsonNode piece : pieces) {
            String text = piece.path(0).asText("");
            double score = piece.path(1).asDouble(Double.NaN);
            boolean numeric = piece.path(1).isNumber() && Math.abs(score) <= MAX_SCORE;
            expect(piece.size() == 2 && numeric, "has a piece without a score");
            expect(!text.isEmpty() && text.length() <= MAX_PIECE, "has an empty or endless piece");
            copies.addArray().add(wellFormed(text)).add(score);
        }
        copy.put("byte_fallback", model.path("byte_fallback").asBoolean(false));
        return copy;
    }

    /** A list of steps, of which a single one stands without a list. */
    private List<JsonNode> steps(JsonNode node, String key) throws ModelException {
        if (!node.path("type").asText("").equals("Sequence")) {
            return List.of(node);
        }
        JsonNode steps = node.path(key);
        expect(steps.isArray() && steps.size() <= MAX_STEPS, "has no list, or an endless one, of " + key);
        return List.copyOf(steps.valueStream().toList());
    }

    private static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    /** Half a surrogate pair is no character, and UTF-8 cannot carry it. */
    private String wellFormed(String text) throws ModelException {
        boolean half = text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        expect(!half, "has half a character in a piece");
        return text;
    }

    private void expect(boolean holds, String otherwise) throws ModelException {
        if (!holds) {
            throw refused(otherwise);
        }
    }

    private ModelException refused(String what) {
        return new ModelException(file + " " + Shown.plain(what) + "; this is not a SigLIP tokenizer that can be used,"
                + " copy it from the model's own directory");
    }
}
