package org.precedent.index.source.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Sha256;
import org.precedent.index.deid.Profile;
import org.precedent.index.source.Code;
import org.precedent.index.source.ManifestFolder;
import org.precedent.index.source.Unusable;

/** Turns a line of a manifest into a row, or says why not. */
final class RowParser {

    private static final int DEEPEST = 8;
    private static final int LONGEST_NUMBER = 100;
    private static final ObjectReader JSON = reader();

    private final ManifestFolder folder;
    private final Profile profile;
    private final FieldVerdicts verdicts;

    /**
     * @param folder in which the files lie that rows name
     * @param profile what may be kept
     */
    RowParser(ManifestFolder folder, Profile profile) {
        this.folder = folder;
        this.profile = profile;
        this.verdicts = new FieldVerdicts(profile);
    }

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
        return new JsonMapper(factory)
                .reader()
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    RowHead head(byte[] line) throws Unusable {
        JsonNode row = object(line);
        Fields fields = new Fields(row, profile);
        return new RowHead(
                fields.identifier("study_id"),
                fields.accession(),
                file(row, fields),
                !fields.text().isEmpty());
    }

    RowResult.Ok parse(byte[] line) throws Unusable {
        JsonNode row = object(line);
        Fields fields = new Fields(row, profile);
        ManifestRow read = row(Sha256.of(line), row, fields, file(row, fields));
        return new RowResult.Ok(read, fields.notices());
    }

    private static JsonNode object(byte[] line) throws Unusable {
        JsonNode row = json(line);
        if (!row.isObject()) {
            throw new Unusable(Code.BAD_ROW, "the row is not a JSON object");
        }
        return row;
    }

    private @Nullable String file(JsonNode row, Fields fields) {
        String file = fields.file();
        return file == null ? imageField(row, fields) : file;
    }

    private static JsonNode json(byte[] line) throws Unusable {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            return JSON.readTree(text);
        } catch (CharacterCodingException e) {
            throw new Unusable(Code.BAD_ROW, "the row is not UTF-8");
        } catch (StreamConstraintsException e) {
            throw new Unusable(
                    Code.BAD_ROW,
                    "the row is nested deeper than " + DEEPEST + " levels, or holds a number of more than "
                            + LONGEST_NUMBER + " digits or a name that is too long");
        } catch (JsonProcessingException e) {
            throw new Unusable(Code.BAD_ROW, fault(e));
        }
    }

    /** Where it is wrong. Jackson tells a field that stands twice by its message alone. */
    private static String fault(JsonProcessingException e) {
        String where =
                e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
        return String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field")
                ? "a field of the row stands twice" + where
                : "the row is not valid JSON" + where;
    }

    /** A field of another name that holds the image's file; what was done about it is a notice. */
    private @Nullable String imageField(JsonNode row, Fields fields) {
        ImageField image = ImageField.of(row);
        if (image == null) {
            return null;
        }
        boolean there = folder.holds(image.path());
        fields.notices().add(image.notice(there));
        return there ? image.path() : null;
    }

    private ManifestRow row(String digest, JsonNode row, Fields fields, @Nullable String file) throws Unusable {
        SortedMap<String, String> attributes = Attributes.of(row, profile, verdicts);
        return new ManifestRow(
                digest,
                fields.id(),
                fields.identifier("study_id"),
                fields.identifier("patient_id"),
                fields.accession(),
                file,
                fields.modality(),
                fields.bodyPart(),
                fields.view(),
                fields.sex(),
                fields.age(),
                fields.studyDate(),
                fields.labels(),
                fields.text(),
                fields.line("text_origin"),
                attributes,
                RowIdentifiers.of(row, profile, verdicts, attributes.keySet()));
    }
}
