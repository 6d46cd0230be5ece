package org.precedent.index.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.dicom.DicomInstance;
import org.precedent.index.model.Case;
import org.precedent.index.model.Report;
import org.precedent.index.model.Study;
import org.precedent.index.source.manifest.ManifestRow;

/**
 * What is known about a case apart from its images, without what identifies anybody. A manifest's word counts before
 * what the index holds, and that before what the DICOM files say; texts, labels and attributes add up.
 */
final class CaseFacts {

    private static final int MOST_LABELS = 100;
    private static final int MOST_ATTRIBUTES = 50;
    private static final int LONGEST_ATTRIBUTE = 1000;
    private static final String BETWEEN_VALUES = "; ";
    private static final String BETWEEN_TEXTS = "\n\n";

    private final List<ManifestRow> rows;
    private final List<Study> told;
    private final Optional<Case> stored;
    private final Scrubber scrubber;

    CaseFacts(List<Piece> pieces, Optional<Case> stored) {
        List<ManifestRow> named =
                pieces.stream().flatMap(piece -> Stream.ofNullable(piece.row())).toList();
        List<DicomInstance> instances = pieces.stream()
                .flatMap(piece -> Stream.ofNullable(piece.dicom()))
                .toList();
        this.told = instances.stream().map(DicomInstance::study).distinct().toList();
        this.stored = stored;
        this.scrubber = Scrubber.joined(Stream.concat(
                        named.stream().map(ManifestRow::scrubber),
                        instances.stream().map(DicomInstance::scrubber))
                .toList());
        this.rows = named.stream().map(row -> row.scrubbed(scrubber)).toList();
    }

    /** A text of a row as it may be kept. */
    String scrubbed(String text) {
        return scrubber.scrub(text);
    }

    Study study() {
        return new Study(
                code(ManifestRow::modality, Study::modality),
                code(row -> scrubbed(row.bodyPart()), Study::bodyPart),
                code(ManifestRow::sex, Study::sex),
                first(ManifestRow::age, Study::age),
                first(ManifestRow::studyDate, Study::date),
                labels(),
                attributes());
    }

    private String code(Function<ManifestRow, String> ofRow, Function<Study, String> ofStudy) {
        String code = first(row -> emptyToNull(ofRow.apply(row)), study -> emptyToNull(ofStudy.apply(study)));
        return code == null ? "" : code;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private <T> @Nullable T first(Function<ManifestRow, @Nullable T> ofRow, Function<Study, @Nullable T> ofStudy) {
        Stream<@Nullable T> ranked = Stream.concat(
                rows.stream().map(ofRow),
                Stream.concat(stored.stream().map(Case::study), told.stream()).map(ofStudy));
        return ranked.filter(Objects::nonNull).findFirst().orElse(null);
    }

    private List<String> labels() {
        Set<String> labels = new LinkedHashSet<>();
        stored.ifPresent(known -> labels.addAll(known.study().labels()));
        rows.forEach(row -> row.labels().forEach(label -> labels.add(scrubbed(label))));
        told.forEach(study -> labels.addAll(study.labels()));
        return labels.stream().limit(MOST_LABELS).toList();
    }

    private SortedMap<String, String> attributes() {
        SortedMap<String, JoinedText> joined = new TreeMap<>();
        stored.ifPresent(known -> known.study().attributes().forEach((name, value) -> joined.put(name, joined(value))));
        for (ManifestRow row : rows) {
            row.attributes().forEach((name, value) -> attribute(joined, scrubbed(name), scrubbed(value)));
        }
        for (Study study : told) {
            study.attributes().forEach((name, value) -> attribute(joined, name, value));
        }
        SortedMap<String, String> attributes = new TreeMap<>();
        joined.forEach((name, value) -> attributes.put(name, value.toString()));
        return attributes;
    }

    private static void attribute(SortedMap<String, JoinedText> joined, String name, String value) {
        if (joined.containsKey(name) || joined.size() < MOST_ATTRIBUTES) {
            joined.computeIfAbsent(name, _ -> joined("")).add(value);
        }
    }

    private static JoinedText joined(String start) {
        return new JoinedText(start, BETWEEN_VALUES, LONGEST_ATTRIBUTE);
    }

    /** The report so far; rows join their texts to it. */
    JoinedText report() {
        String start = stored.map(known -> known.report().text()).orElse("");
        return new JoinedText(start, BETWEEN_TEXTS, Report.MAX_LENGTH);
    }
}
