package org.precedent.index.calibration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** The form in which a calibration is kept. */
public final class CalibrationJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CalibrationJson() {}

    /** One line of JSON. */
    public static String write(Calibration calibration) {
        try {
            return JSON.writeValueAsString(calibration);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a calibration could not be written", e);
        }
    }

    /** What was written; nothing when another version wrote it, so that it is measured again. */
    public static Optional<Calibration> read(String json) {
        try {
            return Optional.of(JSON.readValue(json, Calibration.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
