package org.precedent.api.list;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Study;

/** The columns that every archive has. */
enum Fact implements Column {
    RANK("rank") {
        @Override
        @Nullable Object value(ListRow row) {
            return row.rank();
        }
    },
    RELEVANCE("relevance") {
        @Override
        @Nullable Object value(ListRow row) {
            return row.relevance() == null ? null : row.relevance().name().toLowerCase(Locale.ROOT);
        }
    },
    CASE_ID("caseId") {
        @Override
        Object value(ListRow row) {
            return row.content().id().value();
        }
    },
    MODALITY("modality") {
        @Override
        Object value(ListRow row) {
            return study(row).modality();
        }
    },
    BODY_PART("bodyPart") {
        @Override
        Object value(ListRow row) {
            return study(row).bodyPart();
        }
    },
    SEX("sex") {
        @Override
        Object value(ListRow row) {
            return study(row).sex();
        }
    },
    AGE("age") {
        @Override
        @Nullable Object value(ListRow row) {
            return study(row).age();
        }
    },
    STUDY_DATE("studyDate") {
        @Override
        @Nullable Object value(ListRow row) {
            LocalDate date = study(row).date();
            return date == null ? null : date.toString();
        }
    },
    LABELS("labels") {
        @Override
        Object value(ListRow row) {
            return study(row).labels();
        }
    },
    FINDINGS("findings") {
        @Override
        public List<String> titles() {
            return STATED.stream().map(presence -> "findings." + word(presence)).toList();
        }

        @Override
        public List<String> cells(ListRow row) {
            return STATED.stream().map(presence -> cell(row.findings(presence))).toList();
        }

        @Override
        Object value(ListRow row) {
            Map<String, Object> stated = new LinkedHashMap<>();
            STATED.forEach(presence -> stated.put(word(presence), row.findings(presence)));
            return stated;
        }
    },
    IMAGE_COUNT("imageCount") {
        @Override
        Object value(ListRow row) {
            return row.content().images().size();
        }
    },
    ATTRIBUTES("attributes") {
        @Override
        Object value(ListRow row) {
            return study(row).attributes();
        }
    };

    private static final List<Presence> STATED = List.of(Presence.PRESENT, Presence.UNCERTAIN, Presence.ABSENT);

    private final String title;

    Fact(String title) {
        this.title = title;
    }

    private static Study study(ListRow row) {
        return row.content().study();
    }

    private static String word(Presence presence) {
        return presence.name().toLowerCase(Locale.ROOT);
    }

    /** As an object holds it; null when it is not known. */
    abstract @Nullable Object value(ListRow row);

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<String> cells(ListRow row) {
        return List.of(cell(value(row)));
    }

    /** Several values stand in one cell. */
    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining("; "));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("; "));
            default -> String.valueOf(value);
        };
    }

    @Override
    public void addTo(Map<String, Object> object, ListRow row) {
        Object value = value(row);
        if (value != null) {
            object.put(title, value);
        }
    }
}
