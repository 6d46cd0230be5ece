package org.precedent.api.dicomweb;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a query out of the parameters of a request (PS3.18 section 8.3.4). */
public final class QueryReader {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final String SEQUENCE_OF_REQUESTS = "RequestAttributesSequence.";
    private static final String NUMBER_OF_REQUESTS = "00400275.";

    private final DicomWebLimits limits;

    public QueryReader(DicomWebLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a query.
     *
     * @param parameters by their names, decoded
     * @throws DicomWebRefused if one of them cannot be understood
     */
    public Query read(Level level, DicomPath within, Map<String, List<String>> parameters) {
        Reading reading = new Reading(level, within);
        parameters.forEach(reading::take);
        return reading.query();
    }

    /** One query while it is read. */
    private final class Reading {
        private final Level level;
        private final DicomPath within;
        private final List<Condition> conditions = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private final Set<Integer> included = new HashSet<>();
        private boolean everything;
        private int limit = limits.results();
        private int offset;

        Reading(Level level, DicomPath within) {
            this.level = level;
            this.within = within;
        }

        void take(String name, List<String> values) {
            if (name.equals("includefield")) {
                values.forEach(this::include);
                return;
            }
            if (values.size() != 1) {
                throw DicomWebRefused.malformed(
                        "a parameter stands there twice; name it once, its values with commas" + " between them");
            }
            String value = values.getFirst().strip();
            switch (name) {
                case "limit" -> limit = Math.min(limits.results(), count("limit", value));
                case "offset" -> offset = count("offset", value);
                case "fuzzymatching" -> {
                    if (isTrue("fuzzymatching", value)) {
                        warnings.add("The fuzzymatching parameter is not supported. Only literal matching has been"
                                + " performed.");
                    }
                }
                case "multiplevaluematching" -> isTrue("multiplevaluematching", value);
                case "accept", "charset" -> {}
                default -> condition(name, value);
            }
        }

        /** Attributes that nobody here knows are left out, as the standard has it. */
        private void include(String names) {
            for (String name : COMMA.split(names, -1)) {
                String one = name.strip();
                everything |= one.equalsIgnoreCase("all");
                Attribute attribute = Attribute.named(one);
                Integer number = attribute == null ? Attribute.number(one) : Integer.valueOf(attribute.number());
                if (number != null) {
                    included.add(number);
                }
            }
        }

        private void condition(String name, String value) {
            boolean ofRequests = name.startsWith(SEQUENCE_OF_REQUESTS) || name.startsWith(NUMBER_OF_REQUESTS);
            Attribute attribute = ofRequests ? Attribute.STUDY_ID : Attribute.named(name);
            if (attribute == null || !attribute.isMatched()) {
                throw DicomWebRefused.malformed("a parameter is none that can be asked for; the description of the API"
                        + " (GET /api/v1/openapi.yaml) lists those that can");
            }
            boolean below = !level.knows(attribute.level()) && attribute.level() == Level.INSTANCE;
            if (below) {
                throw DicomWebRefused.malformed(attribute.keyword() + " is one of instances; ask for instances");
            }
            if (!value.isEmpty() && !value.equals("*")) {
                conditions.add(Condition.of(attribute, value, limits.values()));
            }
        }

        Query query() {
            addPlace(Attribute.STUDY_INSTANCE_UID, within.study());
            addPlace(Attribute.SERIES_INSTANCE_UID, within.series());
            return new Query(level, within, conditions, everything ? null : fields(), limit, offset, warnings);
        }

        private void addPlace(Attribute attribute, @Nullable String uid) {
            if (uid != null) {
                conditions.add(Condition.of(attribute, uid, 1));
            }
        }

        /** What is told without being asked for: of a study that the address names nothing but its identifier. */
        private Set<Integer> fields() {
            Set<Integer> fields = new HashSet<>(included);
            for (Attribute attribute : Attribute.values()) {
                boolean placed = switch (attribute.level()) {
                    case STUDY -> within.study() != null;
                    case SERIES -> within.series() != null;
                    case INSTANCE -> false;
                };
                boolean isName =
                        attribute == Attribute.STUDY_INSTANCE_UID || attribute == Attribute.SERIES_INSTANCE_UID;
                if (level.knows(attribute.level()) && (!placed || isName)) {
                    fields.add(attribute.number());
                }
            }
            fields.add(Attribute.RETRIEVE_URL.number());
            fields.add(Attribute.INSTANCE_AVAILABILITY.number());
            return fields;
        }
    }

    private static int count(String name, String value) {
        if (!COUNT.matcher(value).matches()) {
            throw DicomWebRefused.malformed(name + " is a whole number from 0 to 999999999");
        }
        return Integer.parseInt(value);
    }

    private static boolean isTrue(String name, String value) {
        return switch (value) {
            case "true" -> true;
            case "false", "" -> false;
            default -> throw DicomWebRefused.malformed(name + " is true or false");
        };
    }
}
