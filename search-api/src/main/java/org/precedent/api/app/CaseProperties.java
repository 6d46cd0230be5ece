package org.precedent.api.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Study;

/** By what an evaluation parts cases into subgroups. */
final class CaseProperties {
    /** In the order in which they count as where a case comes from. */
    private static final List<String> ORIGINS = List.of("dataset", "source", "collection");

    private CaseProperties() {}

    /** Modality, sex, band of age and source; each empty where it is not known. */
    static Map<String, String> of(Study study) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("modality", study.modality());
        properties.put("sex", study.sex());
        properties.put("age", band(study.age()));
        properties.put(
                "source",
                ORIGINS.stream()
                        .map(name -> study.attributes().get(name))
                        .filter(origin -> origin != null && !origin.isBlank())
                        .findFirst()
                        .orElse(""));
        return properties;
    }

    private static String band(@Nullable Integer age) {
        if (age == null) {
            return "";
        }
        if (age < 18) {
            return "00-17";
        }
        if (age < 40) {
            return "18-39";
        }
        if (age < 60) {
            return "40-59";
        }
        return age < 80 ? "60-79" : "80+";
    }
}
