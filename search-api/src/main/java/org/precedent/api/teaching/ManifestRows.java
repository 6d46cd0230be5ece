package org.precedent.api.teaching;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Sha256;
import org.precedent.index.model.Case;
import org.precedent.index.model.Image;
import org.precedent.index.model.Study;

/**
 * Cases as the rows of a manifest, a row an image: what can be read back by an ingest as the manifest's fields, what
 * else is known of a case as further fields. Patients get names that hold within these rows alone.
 */
public final class ManifestRows {
    /** What a manifest is called. */
    public static final String FILE = "manifest.jsonl";

    /** The fields of a manifest, in their order. */
    public static final List<String> COLUMNS = List.of(
            "id",
            "patient_id",
            "study_id",
            "modality",
            "body_part",
            "view",
            "sex",
            "age",
            "study_date",
            "labels",
            "file",
            "text");

    private static final int PSEUDONYM = 16;

    private final String salt;

    public ManifestRows() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.salt = HexFormat.of().formatHex(random);
    }

    /** Where an image lies beside the manifest. */
    public static String file(Image image) {
        return "images/" + image.id() + ".png";
    }

    /**
     * The row of an image.
     *
     * @param image null for a case without images
     * @param file where its pixels lie; empty where they cannot be had
     * @param text the report in one row of the case, empty in the others
     */
    public SequencedMap<String, Object> row(Case content, @Nullable Image image, String file, String text) {
        SequencedMap<String, Object> row = new LinkedHashMap<>();
        Study study = content.study();
        row.put("id", image == null ? content.id().value() : image.id().value());
        row.put("patient_id", "p" + Sha256.of(salt + content.patient()).substring(0, PSEUDONYM));
        row.put("study_id", content.id().value());
        row.put("modality", study.modality());
        row.put("body_part", study.bodyPart());
        row.put("view", image == null ? "" : image.view());
        row.put("sex", study.sex());
        row.put("age", study.age() == null ? "" : study.age());
        row.put("study_date", study.date() == null ? "" : study.date().toString());
        row.put("labels", study.labels());
        row.put("file", file);
        row.put("text", text);
        study.attributes().forEach(row::putIfAbsent);
        return row;
    }
}
