package org.precedent.index.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.Study;

/** What the contributions of a case know about its study together. */
final class AssembledStudy {
    private static final int MOST_LABELS = 100;
    private static final int MOST_ATTRIBUTES = 50;
    private static final int LONGEST_ATTRIBUTE = 1000;
    private static final String BETWEEN_VALUES = "; ";

    private AssembledStudy() {}

    /** The study, the word of an earlier contribution before that of a later one. */
    static Study of(List<Contribution> trusted) {
        List<Study> told = trusted.stream().map(Contribution::study).distinct().toList();
        return new Study(
                code(told, Study::modality),
                code(told, Study::bodyPart),
                code(told, Study::sex),
                first(told, Study::age),
                first(told, Study::date),
                labels(told),
                attributes(told));
    }

    private static String code(List<Study> told, Function<Study, String> of) {
        String code = first(told, study -> of.apply(study).isEmpty() ? null : of.apply(study));
        return code == null ? "" : code;
    }

    private static <T> @Nullable T first(List<Study> told, Function<Study, @Nullable T> of) {
        return told.stream().map(of).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static List<String> labels(List<Study> told) {
        Set<String> labels = new LinkedHashSet<>();
        told.forEach(study -> labels.addAll(study.labels()));
        return labels.stream().limit(MOST_LABELS).toList();
    }

    private static SortedMap<String, String> attributes(List<Study> told) {
        SortedMap<String, JoinedText> joined = new TreeMap<>();
        told.forEach(study -> study.attributes().forEach((name, value) -> add(joined, name, value)));
        SortedMap<String, String> attributes = new TreeMap<>();
        joined.forEach((name, value) -> attributes.put(name, value.toString()));
        return attributes;
    }

    private static void add(SortedMap<String, JoinedText> joined, String name, String value) {
        if (joined.containsKey(name) || joined.size() < MOST_ATTRIBUTES) {
            joined.computeIfAbsent(name, _ -> new JoinedText(BETWEEN_VALUES, LONGEST_ATTRIBUTE))
                    .add(value);
        }
    }
}
