package org.precedent.index.source.message;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.precedent.index.data.DataFile;

/**
 * The service that made a result: HL7 table 0074, and the LOINC parts and SNOMED CT concepts that FHIR uses beside it.
 * They stand in {@code services.txt}.
 *
 * @param modality the DICOM code that it tells; empty for none
 */
public record Service(Kind kind, String modality) {
    /** What its results are. */
    public enum Kind {
        /** Images, and what is said of them. */
        IMAGING,
        /** Numbers out of a laboratory. */
        LABORATORY,
        /** Anything, or nothing that is known. */
        UNKNOWN
    }

    /** A service that is not told. */
    public static final Service NONE = new Service(Kind.UNKNOWN, "");

    private static final Map<String, Service> SERVICES = services();

    private static Map<String, Service> services() {
        Map<String, Service> services = new HashMap<>();
        for (String line : DataFile.lines(Service.class, "services.txt")) {
            String[] words = line.split("#", 2)[0].strip().split(" +", -1);
            Kind kind = Kind.valueOf(words[1].toUpperCase(Locale.ROOT));
            services.put(words[0], new Service(kind, words.length > 2 ? words[2] : ""));
        }
        return Map.copyOf(services);
    }

    /** The service of a code. */
    public static Service of(String code) {
        return SERVICES.getOrDefault(code.strip().toUpperCase(Locale.ROOT), NONE);
    }
}
