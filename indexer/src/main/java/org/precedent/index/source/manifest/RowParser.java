package org.precedent.index.source.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a line of a manifest into a row, or says why not. */
final class RowParser {

    private static final int DEEPEST = 8;
    private static final int LONGEST_NUMBER = 100;
    private static final ObjectReader JSON = reader();

    private RowParser() {}

    private static ObjectReader reader() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER)
                .maxStringLength(ManifestReader.LONGEST_LINE)
                .build();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return new JsonMapper(factory).reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    static RowResult parse(byte[] line) {
        try {
            JsonNode row = json(line);
            if (!row.isObject()) {
                return new RowResult.Bad("the row is not a JSON object");
            }
            return new RowResult.Ok(row(row));
        } catch (BadField e) {
            return new RowResult.Bad(e.reason());
        }
    }

    private static JsonNode json(byte[] line) throws BadField {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            return JSON.readTree(text);
        } catch (CharacterCodingException e) {
            throw new BadField("the row is not UTF-8");
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw new BadField("the row is not valid JSON at column " + column);
        }
    }

    private static ManifestRow row(JsonNode row) throws BadField {
        Fields fields = new Fields(row);
        Attributes attributes = Attributes.of(row);
        String studyId = fields.identifier("study_id");
        String patientId = fields.identifier("patient_id");
        Set<String> identifiers = new HashSet<>(attributes.identifiers());
        addIfPresent(identifiers, studyId);
        addIfPresent(identifiers, patientId);
        addIfPresent(identifiers, fields.identifier("id"));
        return new ManifestRow(
                studyId,
                patientId,
                fields.file(),
                fields.modality(),
                fields.line("body_part"),
                fields.line("view"),
                fields.sex(),
                fields.age(),
                fields.studyDate(),
                fields.labels(),
                fields.text(),
                fields.line("text_origin"),
                attributes.shown(),
                identifiers);
    }

    private static void addIfPresent(Set<String> identifiers, @Nullable String identifier) {
        if (identifier != null) {
            identifiers.add(identifier);
        }
    }
}
