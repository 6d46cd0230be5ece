package org.precedent.encoder.checkpoint;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Placeholder;

/** A JSON object in a file of bounded size, with access that names the file in every complaint. */
final class JsonFile {

    private static final ObjectMapper MAPPER =
            new ObjectMapper(JsonLimits.factory()).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Path file;
    private final JsonNode node;

    private JsonFile(Path file, JsonNode node) {
        this.file = file;
        this.node = node;
    }

    /** The bytes of a regular file of at most so many. */
    static byte[] bytes(Path file, long maxBytes) throws IOException {
        if (!Files.exists(file)) {
            throw new ModelException(file + " is missing: copy the model's whole directory, this file included");
        }
        if (!Files.isRegularFile(file)) {
            throw new ModelException(file + " is not a file: copy the model's whole directory");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new ModelException(file + " has more than the " + maxBytes + " bytes that are read");
            }
            return bytes;
        } catch (ModelException e) {
            throw e;
        } catch (IOException e) {
            throw new ModelException(file + " cannot be read (" + e + ")", e);
        }
    }

    static JsonFile read(Path file, long maxBytes) throws IOException {
        Placeholder.refuse(file);
        return parse(file, bytes(file, maxBytes));
    }

    static JsonFile parse(Path file, byte[] json) throws IOException {
        JsonNode node;
        try {
            node = MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new ModelException(
                    file + " is not JSON: " + Shown.plain(e.getOriginalMessage()) + "; copy it again", e);
        } catch (CharConversionException e) {
            throw new ModelException(file + " is not JSON: it is no text in Unicode; copy it again", e);
        }
        if (node == null || !node.isObject()) {
            throw new ModelException(file + " does not hold a JSON object; copy it again");
        }
        return new JsonFile(file, node);
    }

    /** The object under a key; an empty one where the key is absent. */
    JsonFile object(String key) throws ModelException {
        JsonNode child = node.path(key);
        if (child.isMissingNode() || child.isNull()) {
            return new JsonFile(file, MAPPER.createObjectNode());
        }
        if (!child.isObject()) {
            throw wrong(key, "an object");
        }
        return new JsonFile(file, child);
    }

    JsonNode node() {
        return node;
    }

    JsonNode node(String key) {
        return node.path(key);
    }

    int integer(String key, int absent, int min, int max) throws ModelException {
        JsonNode child = node.path(key);
        if (child.isMissingNode() || child.isNull()) {
            return absent;
        }
        if (!child.canConvertToInt() || !child.isIntegralNumber() || child.intValue() < min || child.intValue() > max) {
            throw wrong(key, "a whole number from " + min + " to " + max);
        }
        return child.intValue();
    }

    double number(String key, double absent) throws ModelException {
        JsonNode child = node.path(key);
        if (child.isMissingNode() || child.isNull()) {
            return absent;
        }
        if (!child.isNumber() || !Double.isFinite(child.doubleValue())) {
            throw wrong(key, "a finite number");
        }
        return child.doubleValue();
    }

    String text(String key, String absent) throws ModelException {
        JsonNode child = node.path(key);
        if (child.isMissingNode() || child.isNull()) {
            return absent;
        }
        if (!child.isTextual()) {
            throw wrong(key, "a string");
        }
        return child.textValue();
    }

    boolean flag(String key, boolean absent) throws ModelException {
        JsonNode child = node.path(key);
        if (child.isMissingNode() || child.isNull()) {
            return absent;
        }
        if (!child.isBoolean()) {
            throw wrong(key, "true or false");
        }
        return child.booleanValue();
    }

    ModelException wrong(String key, String expected) {
        return new ModelException(file + ": " + key + " must be " + expected + "; this model cannot be used as it is");
    }
}
