package org.precedent.index.calibration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** The form in which a calibration is kept. */
public final class CalibrationJson {
    /**
     * Of what is measured and of how it is written; greater whenever either changes. 1, in which it did not stand: a
     * curve of cosines for every leg. 2: curves of {@link Support} for legs that start from images, and belonging.
     */
    private static final int VERSION = 2;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private record Kept(int version, Calibration calibration) {}

    private CalibrationJson() {}

    /** One line of JSON. */
    public static String write(Calibration calibration) {
        try {
            return JSON.writeValueAsString(new Kept(VERSION, calibration));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a calibration could not be written", e);
        }
    }

    /** What was written; nothing when another version wrote it, so that it is measured again. */
    public static Optional<Calibration> read(String json) {
        try {
            Kept kept = JSON.readValue(json, Kept.class);
            return kept.version() == VERSION ? Optional.of(kept.calibration()) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
